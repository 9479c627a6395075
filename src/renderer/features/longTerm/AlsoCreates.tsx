import { useId } from 'react';
import type { CoverStepChoice, LongTermPreview } from '#contract/longTerm.ts';
import { useDates } from '#renderer/client/clock.ts';
import { useNames } from '#renderer/client/names.ts';
import { alreadyWords, askedSentence, handBackReminder, meetingSentence } from '#renderer/text/longTerm.ts';
import { Checkbox } from '#renderer/ui/Choice.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { SectionHeading } from '#renderer/ui/Section.tsx';
import styles from './longTerm.module.css';
import type { MeetingTime } from './meetingChoice.ts';
import { isSameStep } from './startChoice.ts';

/** What standing in brings along beside the sessions covered; steps of the induction can be left out. */
export function AlsoCreates({
  preview,
  byPersonId,
  forPersonId,
  from,
  until,
  backOn,
  handover,
  supervision,
  chosen,
  onChosen,
}: {
  preview: LongTermPreview;
  byPersonId: number;
  forPersonId: number;
  from: string;
  until: string | null;
  backOn: string | null;
  handover: { time: MeetingTime; leadId: number } | null;
  supervision: { time: MeetingTime; leadId: number } | null;
  chosen: readonly CoverStepChoice[];
  onChosen: (steps: CoverStepChoice[]) => void;
}) {
  const dates = useDates();
  const names = useNames();
  const heading = useId();
  const { steps, asked } = preview;
  const toggle = ({ what, clinicalTeamId }: CoverStepChoice) => {
    const rest = chosen.filter((each) => !isSameStep(each, { what, clinicalTeamId }));
    onChosen(rest.length < chosen.length ? rest : [...rest, { what, clinicalTeamId }]);
  };
  return (
    <section className={cx(styles.creates)} aria-labelledby={heading}>
      <SectionHeading id={heading} level={3} title="This also creates" />
      <ul>
        {handover && <li>{meetingSentence('Handover', handover, names, dates)}</li>}
        {supervision && <li>{meetingSentence('First supervision', supervision, names, dates)}</li>}
        {steps?.map((step) => (
          <li key={`${step.what} ${step.clinicalTeamId}`}>
            <Checkbox
              isSelected={chosen.some((each) => isSameStep(each, step))}
              onChange={() => toggle(step)}
              note={alreadyWords(step, dates)}
            >
              {step.name}
            </Checkbox>
          </li>
        ))}
        <li>{askedSentence(asked, from, dates)}</li>
        <li>{handBackReminder(until, backOn, forPersonId, names, dates)}</li>
      </ul>
      {steps === null && (
        <p className={cx(styles.quiet)}>
          {names.first(byPersonId)}: no induction has begun, so access to notes and introductions are not
          added. Begin it under Reserves, and agree at the handover how notes are read and written until then.
        </p>
      )}
    </section>
  );
}
