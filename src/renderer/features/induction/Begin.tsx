import { useState } from 'react';
import type { PersonSummary } from '#contract/people.ts';
import type { ProgrammeView } from '#contract/programme.ts';
import type { ApplicationView } from '#contract/recruitment.ts';
import { outcomesOf } from '#domain/induction/induction.ts';
import type { IsoDate } from '#domain/time/dates.ts';
import { useAsk, useTell } from '#renderer/client/client.ts';
import { useToday } from '#renderer/client/clock.ts';
import { useSend } from '#renderer/client/useSend.ts';
import { DateField } from '#renderer/parts/DateField.tsx';
import { pathwayWords } from '#renderer/text/kinds.ts';
import { Checkbox } from '#renderer/ui/Choice.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Actions, FieldRow, Form, Submit } from '#renderer/ui/Form.tsx';
import { Loading } from '#renderer/ui/Notice.tsx';
import { EmptyState } from '#renderer/ui/Section.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import styles from './induction.module.css';

/** Begins somebody's induction: which programme, from when, and what they hold already, each with its date. */
export function BeginInduction({ person }: { person: PersonSummary }) {
  const { data: programmes } = useAsk('programme.list', {});
  const applied = useApplication(person.id);
  if (person.role !== 'peerWorker') {
    return (
      <EmptyState title="No induction here">
        Only peer workers have one. Go back to the list of reserves.
      </EmptyState>
    );
  }
  if (!programmes || applied === undefined) return <Loading what="the programmes" />;
  return <BeginForm person={person} programmes={programmes} application={applied} />;
}

/** Somebody's latest application; null when they never applied here, undefined while it is asked for. */
function useApplication(personId: number): ApplicationView | null | undefined {
  const { data, failure } = useAsk('recruitment.list', {});
  if (failure) return null;
  if (!data) return undefined;
  const own = [...data.open, ...data.decided].find((applicant) => applicant.personId === personId);
  return own?.application ?? null;
}

/** What the application shows already: a training assessment that was met, with its date. */
function heldBy(
  application: ApplicationView | null,
  programme: ProgrammeView | undefined,
): ReadonlyMap<number, IsoDate | null> {
  const assessed = application?.assessment;
  if (assessed?.outcome !== 'met') return new Map();
  const steps = programme?.steps.filter(({ kind, archived }) => kind === 'assessment' && !archived) ?? [];
  return new Map(steps.map(({ id }) => [id, assessed.on]));
}

function BeginForm({
  person,
  programmes,
  application,
}: {
  person: PersonSummary;
  programmes: readonly ProgrammeView[];
  application: ApplicationView | null;
}) {
  const today = useToday();
  const sending = useSend(useTell('induction.start'));
  const [usual] = useState(
    () => programmes.find(({ pathway }) => pathway === application?.pathway) ?? programmes[0],
  );
  const [programmeId, setProgramme] = useState(usual?.id ?? null);
  const [startDate, setStart] = useState<IsoDate | null>(person.startDate ?? today);
  const [held, setHeld] = useState(() => heldBy(application, usual));
  const [tried, setTried] = useState(false);
  const programme = programmes.find(({ id }) => id === programmeId);
  const steps = programme?.steps.filter(({ archived }) => !archived) ?? [];
  const brought = steps.filter(({ id }) => held.has(id));

  const save = () => {
    setTried(true);
    if (programmeId === null || startDate === null || brought.some(({ id }) => !held.get(id))) return;
    void sending.submit({
      personId: person.id,
      version: person.version,
      programmeId,
      startDate,
      held: brought.flatMap(({ id: originId, kind }) => {
        const doneOn = held.get(originId);
        const outcome = outcomesOf[kind][0];
        return doneOn ? [{ originId, doneOn, outcome, expiresOn: null, reference: null }] : [];
      }),
    });
  };
  const hold = (id: number, isHeld: boolean) => {
    const next = new Map(held);
    if (isHeld) next.set(id, null);
    else next.delete(id);
    setHeld(next);
  };
  return (
    <div className={cx(styles.form)}>
      <Form label="Begin induction" sending={sending} onSubmit={save}>
        <p className={cx(styles.soft)}>
          The steps of the programme become {person.shortName}’s own. Later changes of the programme are
          offered here, never made unasked.
        </p>
        <FieldRow>
          <Select
            label="Programme"
            name="programmeId"
            options={programmes.map(({ id, name, pathway }) => ({
              id,
              label: name,
              note: pathwayWords[pathway],
            }))}
            value={programmeId}
            onChange={(id) => {
              setProgramme(id);
              setHeld(
                heldBy(
                  application,
                  programmes.find((each) => each.id === id),
                ),
              );
            }}
          />
          <DateField
            label="Starts"
            name="startDate"
            value={startDate}
            onChange={setStart}
            error={tried && startDate === null ? 'Give the first day.' : undefined}
          />
        </FieldRow>
        <fieldset className={cx(styles.choices)}>
          <legend>Held already</legend>
          <div className={cx(styles.held)}>
            {steps.map(({ id, name }) => {
              const at = brought.findIndex((step) => step.id === id);
              return (
                <HeldStep
                  key={id}
                  name={name}
                  field={`held.${at}.doneOn`}
                  isHeld={held.has(id)}
                  date={held.get(id) ?? null}
                  isMissing={tried && held.has(id) && !held.get(id)}
                  onHold={(isHeld) => hold(id, isHeld)}
                  onDate={(date) => setHeld(new Map(held).set(id, date))}
                />
              );
            })}
          </div>
        </fieldset>
        <Actions>
          <Submit>Begin induction</Submit>
        </Actions>
      </Form>
    </div>
  );
}

interface HeldStepProps {
  name: string;
  field: string;
  isHeld: boolean;
  date: IsoDate | null;
  isMissing: boolean;
  onHold: (isHeld: boolean) => void;
  onDate: (date: IsoDate | null) => void;
}

function HeldStep({ name, field, isHeld, date, isMissing, onHold, onDate }: HeldStepProps) {
  return (
    <>
      <Checkbox isSelected={isHeld} onChange={onHold}>
        {name}
      </Checkbox>
      {isHeld ? (
        <DateField
          label={`Date of ${name}`}
          name={field}
          value={date}
          onChange={onDate}
          error={isMissing ? 'Give the date of the evidence.' : undefined}
        />
      ) : (
        <span />
      )}
    </>
  );
}
