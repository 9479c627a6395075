import type { Pathway } from '#domain/induction/programme.ts';
import type { IsoDate } from '#domain/time/dates.ts';
import { DateField } from '#renderer/parts/DateField.tsx';
import { pathwayWords } from '#renderer/text/kinds.ts';
import { RadioGroup } from '#renderer/ui/Choice.tsx';
import { optionsOf } from '#renderer/ui/option.ts';

/** What is known of every application from its first day: the pathway, and the day. */
export function ApplicationFields({
  pathway,
  appliedOn,
  tried,
  onPathway,
  onAppliedOn,
}: {
  pathway: Pathway;
  appliedOn: IsoDate | null;
  tried: boolean;
  onPathway: (pathway: Pathway) => void;
  onAppliedOn: (date: IsoDate | null) => void;
}) {
  return (
    <>
      <RadioGroup
        label="Pathway"
        name="pathway"
        options={optionsOf(pathwayWords)}
        value={pathway}
        onChange={onPathway}
      />
      <DateField
        label="Applied"
        name="appliedOn"
        value={appliedOn}
        onChange={onAppliedOn}
        error={tried && appliedOn === null ? 'Give the day of the application.' : undefined}
      />
    </>
  );
}
