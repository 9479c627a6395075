import type { inductionRequests } from '#contract/induction.ts';
import type { programmeRequests } from '#contract/programme.ts';
import { stepOutcomes } from '#domain/induction/induction.ts';
import { shortDate } from '#renderer/text/dates.ts';
import { count, stepOutcomeWords } from '#renderer/text/kinds.ts';
import { type Rows, type Touched, textIn, type Wording, type Wordings } from './rows.ts';

const nameIn = ({ any }: Touched) => textIn(any, 'name') ?? '…';

function aboutStep(words: (name: string, step: Touched, rows: Rows) => string): Wording {
  return (rows) => {
    const step = rows.first('programme_step');
    return step && (step.before || step.after) ? words(nameIn(step), step, rows) : null;
  };
}

/** Whose induction the rows are about: the row of the induction comes along with every change of it. */
function whose(rows: Rows): string | null {
  const induction = rows.first('induction');
  return induction && (induction.before || induction.after)
    ? `${rows.person(induction.any.person_id)}’s`
    : null;
}

function about(words: (whose: string, rows: Rows) => string): Wording {
  return (rows) => {
    const person = whose(rows);
    return person === null ? null : words(person, rows);
  };
}

/** The step a row of evidence or a booking is about. */
function stepIn(rows: Rows, table: 'evidence' | 'step_session'): string {
  return rows.step(rows.first(table)?.any.person_step_id) ?? 'a step';
}

function outcomeIn(rows: Rows): string {
  const outcome = rows.first('evidence')?.any.outcome;
  const known = stepOutcomes.find((one) => one === outcome);
  return known ? stepOutcomeWords[known].toLocaleLowerCase('en-GB') : 'done';
}

/** What was done with programmes and with the inductions made from them. */
export const inductionHistory: Wordings<typeof programmeRequests & typeof inductionRequests> = {
  'programme.rename': (rows) => {
    const programme = rows.first('programme');
    return programme && `Renamed a programme to ${nameIn(programme)}`;
  },
  'programme.addStep': aboutStep((name) => `Added ${name} to the programme`),
  'programme.changeStep': aboutStep((name, { before, after }) => {
    if (before && after && before.archived !== after.archived) {
      return after.archived === 1 ? `Archived the step ${name}` : `Took the step ${name} out of the archive`;
    }
    return `Changed the step ${name}`;
  }),
  'programme.moveStep': (rows) => `Moved ${count(rows.count('programme_step'), 'step')} within the programme`,
  'induction.start': about((person, rows) => {
    const from = textIn(rows.first('induction')?.any ?? null, 'start_date');
    return `Began ${person} induction${from ? `, from ${shortDate(from, rows.today)}` : ''}`;
  }),
  'induction.takeOver': about((person) => `Settled for ${person} induction what changed in the programme`),
  'step.setDue': about((person, rows) => {
    const step = rows.first('person_step');
    const due = textIn(step?.after ?? null, 'due_on');
    const name = step ? nameIn(step) : 'a step';
    return due
      ? `${person} ${name} is expected by ${shortDate(due, rows.today)}`
      : `${person} ${name} has no day by which it is expected`;
  }),
  'step.signOff': about((person, rows) => {
    const done = textIn(rows.first('evidence')?.any ?? null, 'done_on');
    return `${person} ${stepIn(rows, 'evidence')}: ${outcomeIn(rows)}${done ? ` ${shortDate(done, rows.today)}` : ''}`;
  }),
  'step.undo': about(
    (person, rows) => `Took back what was signed off of ${person} ${stepIn(rows, 'evidence')}`,
  ),
  'step.book': about((person, rows) => {
    const session = rows.first('step_session');
    return `Booked ${person} ${stepIn(rows, 'step_session')}: ${rows.session(session?.any.session_id)}`;
  }),
  'step.link': about((person, rows) => {
    const session = rows.first('step_session');
    return `${person} ${stepIn(rows, 'step_session')} is in ${rows.session(session?.any.session_id)}`;
  }),
  'step.unlink': about((person, rows) => {
    const session = rows.first('step_session');
    return `${person} ${stepIn(rows, 'step_session')} is no longer in ${rows.session(session?.any.session_id)}`;
  }),
};
