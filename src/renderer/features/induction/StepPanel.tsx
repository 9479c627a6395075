import { useState } from 'react';
import type { InductionView, OwnStepView } from '#contract/induction.ts';
import type { ClockTime, IsoDate } from '#domain/time/dates.ts';
import { useAsk } from '#renderer/client/client.ts';
import { useDates } from '#renderer/client/clock.ts';
import { usePeople } from '#renderer/client/people.ts';
import { StepMark } from '#renderer/parts/StepMark.tsx';
import { minutesWords } from '#renderer/text/dates.ts';
import { signOffWords, stepKindWords } from '#renderer/text/kinds.ts';
import { dateProblems, whenWords } from '#renderer/text/steps.ts';
import { Waiting } from '#renderer/ui/Answer.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { PanelHeader, PanelSection } from '#renderer/ui/Panel.tsx';
import { Facts } from '#renderer/ui/Section.tsx';
import { BookForm } from './BookForm.tsx';
import { DueForm } from './DueForm.tsx';
import { EvidenceList } from './EvidenceList.tsx';
import styles from './induction.module.css';
import { LinkForm } from './LinkForm.tsx';
import { SessionsOfStep } from './SessionsOfStep.tsx';
import { SignOffForm } from './SignOffForm.tsx';

export type StepForm = 'signOff' | 'book' | 'link';

/** One step of somebody's induction: where it stands, what shows it, its sessions; sign off, book, or give a day. */
export function StepPanel({
  personId,
  stepId,
  form,
  date,
  start,
}: {
  personId: number;
  stepId: number;
  form: StepForm | undefined;
  date?: IsoDate | undefined;
  start?: ClockTime | undefined;
}) {
  const { data: induction, failure } = useAsk('induction.get', { personId }, { keep: true });
  const { nameOf } = usePeople();
  const step = induction?.steps.find(({ id }) => id === stepId);
  return (
    <>
      <PanelHeader
        title={step?.name ?? 'Step'}
        subtitle={
          step && `${nameOf(personId)}. ${stepKindWords[step.kind]}${step.isGate ? ', needed to cover' : ''}.`
        }
      />
      {induction && step ? (
        <Step induction={induction} step={step} form={form} date={date ?? null} start={start ?? null} />
      ) : (
        <PanelSection>
          {induction === undefined ? (
            <Waiting failure={failure} what="the step" />
          ) : (
            <Notice tone="info">This step is no longer part of the induction.</Notice>
          )}
        </PanelSection>
      )}
    </>
  );
}

function Step({
  induction,
  step,
  form,
  date,
  start,
}: {
  induction: InductionView;
  step: OwnStepView;
  form: StepForm | undefined;
  date: IsoDate | null;
  start: ClockTime | null;
}) {
  const dates = useDates();
  const [open, setOpen] = useState<StepForm | null>(form ?? null);
  const problems = dateProblems(step, dates);
  const when = whenWords(step, dates);
  return (
    <>
      <PanelSection>
        <div className={cx(styles.stack)}>
          <Facts
            facts={[
              { label: 'State', value: <StepMark state={step.state} /> },
              { label: 'Done', value: `${Math.min(step.done, step.needed)} of ${step.needed}` },
              ...(when ? [{ label: 'When', value: when }] : []),
              ...(step.minutes > 0 ? [{ label: 'Length', value: `${minutesWords(step.minutes)} each` }] : []),
              { label: 'Signed off by', value: signOffWords[step.signOff] },
            ]}
          />
          {problems.map((problem) => (
            <p key={problem} className={cx(styles.problem)}>
              {problem}
            </p>
          ))}
          {open === null && (
            <div className={cx(styles.toolbar)}>
              <Button variant="primary" onPress={() => setOpen('signOff')}>
                Sign off
              </Button>
              <Button onPress={() => setOpen('book')}>Book a session</Button>
              <Button onPress={() => setOpen('link')}>Use a session already booked…</Button>
            </div>
          )}
        </div>
      </PanelSection>
      {open === 'signOff' && (
        <PanelSection title="Sign off">
          <SignOffForm induction={induction} step={step} onDone={() => setOpen(null)} />
        </PanelSection>
      )}
      {open === 'book' && (
        <PanelSection title="Book a session">
          <BookForm
            induction={induction}
            step={step}
            date={date}
            start={start}
            onDone={() => setOpen(null)}
          />
        </PanelSection>
      )}
      {open === 'link' && (
        <PanelSection title="Use a session already booked">
          <LinkForm induction={induction} step={step} onDone={() => setOpen(null)} />
        </PanelSection>
      )}
      {step.evidence.length > 0 && (
        <PanelSection title="What shows it">
          <EvidenceList induction={induction} step={step} />
        </PanelSection>
      )}
      {step.booked.length > 0 && (
        <PanelSection title="Sessions">
          <SessionsOfStep induction={induction} step={step} onSignOff={() => setOpen('signOff')} />
        </PanelSection>
      )}
      <PanelSection title="Expected by">
        <DueForm key={step.dueOn} induction={induction} step={step} />
      </PanelSection>
    </>
  );
}
