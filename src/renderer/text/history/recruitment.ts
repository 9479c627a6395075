import type { recruitmentRequests } from '#contract/recruitment.ts';
import { decisionOutcomes } from '#domain/recruitment/application.ts';
import { shortDate } from '#renderer/text/dates.ts';
import { listWords } from '#renderer/text/kinds.ts';
import { decisionWords } from '#renderer/text/recruitment.ts';
import { type Row, type Rows, type Touched, textIn, type Wording, type Wordings } from './rows.ts';

function ofApplication(words: (rows: Rows, who: string, application: Touched) => string): Wording {
  return (rows) => {
    const application = rows.first('application');
    if (!application || !(application.before || application.after)) return null;
    return words(rows, rows.person(application.any.person_id), application);
  };
}

const parts: readonly (readonly [words: string, columns: readonly string[]])[] = [
  ['pathway', ['pathway']],
  ['date of application', ['applied_on']],
  ['training assessment', ['assessment', 'assessed_on', 'assessor_person_id']],
  ['interview', ['interview', 'interviewed_on']],
  ['welfare support', ['welfare_offered', 'welfare_on']],
];

/** “Recorded Leila’s training assessment and interview”. What was found is for the screen, not for a toast. */
function recorded(who: string, { before, after }: Touched): string {
  const differs = (column: string) => before?.[column] !== after?.[column];
  const changed = parts.filter(([, columns]) => columns.some(differs)).map(([words]) => words);
  return changed.length === 0 ? `Changed ${who}’s application` : `Recorded ${who}’s ${listWords(changed)}`;
}

function decided(row: Row, who: string, rows: Rows): string {
  const outcome = decisionOutcomes.find((each) => each === row.decision);
  const on = textIn(row, 'decided_on');
  const words = outcome ? decisionWords[outcome].toLocaleLowerCase('en-GB') : 'decided';
  const start = textIn(row, 'status_from');
  const from = outcome === 'appointedToRole' && start ? `, active from ${shortDate(start, rows.today)}` : '';
  return `${who}: ${words}${on ? ` on ${shortDate(on, rows.today)}` : ''}${from}`;
}

/** What was done with applicants. */
export const recruitmentHistory: Wordings<typeof recruitmentRequests> = {
  // By the whole name, as when a person is added: the short one is known only after this.
  'recruitment.add': ofApplication(
    (rows, who) => `Added ${textIn(rows.first('person')?.any ?? null, 'name') ?? who} as an applicant`,
  ),
  'recruitment.start': ofApplication((_, who) => `Opened ${who}’s application`),
  'recruitment.record': ofApplication((_, who, application) => recorded(who, application)),
  'recruitment.decide': ofApplication((rows, who, { after, any }) => decided(after ?? any, who, rows)),
  'recruitment.reopen': ofApplication((_, who) => `Took back the decision on ${who}`),
};
