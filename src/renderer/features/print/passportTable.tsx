import type { InductionView, OwnStepView } from '#contract/induction.ts';
import type { PersonSummary } from '#contract/people.ts';
import { counts } from '#domain/induction/induction.ts';
import { dayInWords } from '#domain/time/dateWords.ts';
import type { BoundDates } from '#renderer/text/dates.ts';
import { stepOutcomeWords } from '#renderer/text/kinds.ts';
import { hangsOnWords, readinessWords } from '#renderer/text/readiness.ts';
import { stepStateWords } from '#renderer/text/steps.ts';
import { cx } from '#renderer/ui/cx.ts';
import styles from './print.module.css';
import type { PaperTable } from './Sheets.tsx';

// On paper the icon is drawn: filled for done, a ring for what is open, a cross for what has run out or failed.
const drawn = {
  done: '●',
  notCleared: '✕',
  expired: '✕',
  signOff: '◑',
  booked: '◔',
  blocked: '○',
  overdue: '○',
  open: '○',
  withdrawn: '–',
} satisfies Record<OwnStepView['state'], string>;

/** A reserve’s passport: each step, when it was done, by whom it was signed off, until when it counts; days with their year. */
export function passportTable(
  induction: InductionView,
  person: Pick<PersonSummary, 'name' | 'employer'>,
  nameOf: (id: number) => string,
  dates: BoundDates,
): PaperTable {
  const { readiness, programme, startDate, done, of, steps } = induction;
  const hangsOn = hangsOnWords(readiness);
  const ready = `${readinessWords(readiness, dates)}${hangsOn ? ` (${hangsOn})` : ''}`;
  const employer = person.employer ? `${person.employer}. ` : '';
  return {
    key: 'passport',
    title: `Passport of ${person.name}`,
    intro: `${employer}${programme}, from ${dayInWords(startDate)}. ${done} of ${of} steps done. To cover: ${ready}. * needed to cover.`,
    columns: (
      <>
        <col className={cx(styles.stepColumn)} />
        <col className={cx(styles.whoColumn)} />
        <col />
        <col className={cx(styles.placeColumn)} />
        <col className={cx(styles.dayColumn)} />
      </>
    ),
    head: (
      <tr>
        <th scope="col">Step</th>
        <th scope="col">State</th>
        <th scope="col">Done</th>
        <th scope="col">Signed off by</th>
        <th scope="col">Expires</th>
      </tr>
    ),
    rows: steps.map((step) => ({ key: String(step.id), row: rowOf(step, nameOf) })),
    nothing: 'This induction has no steps.',
  };
}

function rowOf(step: OwnStepView, nameOf: (id: number) => string) {
  const { id, name, state, needed, done, isGate, expiresOn } = step;
  const counting = step.evidence.filter(({ outcome }) => counts(outcome));
  const signers = [...new Set(counting.flatMap(({ signedById }) => signedById ?? []))].map(nameOf);
  const many = needed > 1 ? ` ${Math.min(done, needed)} of ${needed}` : '';
  return (
    <tr key={id}>
      <th scope="row">
        {name}
        {isGate ? ' *' : ''}
      </th>
      <td>
        {drawn[state]} {stepStateWords[state]}
        {many}
      </td>
      <td>
        {counting
          .map(({ doneOn, outcome, held, reference }) => {
            const word = outcome === 'done' ? '' : `${stepOutcomeWords[outcome]} `;
            const kept = reference ? ` (${reference})` : '';
            return `${word}${dayInWords(doneOn)}${held ? ', held before' : ''}${kept}`;
          })
          .filter((words, at, all) => all.indexOf(words) === at)
          .join('; ')}
      </td>
      <td>{signers.join(', ')}</td>
      <td>{expiresOn === null ? '' : dayInWords(expiresOn)}</td>
    </tr>
  );
}
