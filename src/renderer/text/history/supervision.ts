import type { registerRequests } from '#contract/register.ts';
import type { supervisionRequests } from '#contract/supervision.ts';
import { shortDate } from '#renderer/text/dates.ts';
import {
  kindIn,
  numberIn,
  type Row,
  type Rows,
  type Touched,
  textIn,
  type Wording,
  type Wordings,
} from './rows.ts';

function about(table: string, words: (rows: Rows, touched: Touched) => string): Wording {
  return (rows) => {
    const touched = rows.first(table);
    return touched && (touched.before || touched.after) ? words(rows, touched) : null;
  };
}

const roleWords: Record<string, string> = { peerWorker: 'peer workers', coordinator: 'coordinators' };

/** “every 4 weeks”, “every week”, “not asked for”. */
function oftenIn(row: Row): string {
  const weeks = numberIn(row, 'every_weeks');
  if (weeks === null) return 'not asked for';
  return weeks === 1 ? 'every week' : `every ${weeks} weeks`;
}

const fromIn = (row: Row, rows: Rows) => {
  const from = textIn(row, 'from_date');
  return from ? ` from ${shortDate(from, rows.today)}` : '';
};

const quoted = (row: Row, column: string) => `“${textIn(row, column) ?? '…'}”`;

/** What was done with supervision: how often it is asked for, and what came of it. */
export const supervisionHistory: Wordings<typeof registerRequests & typeof supervisionRequests> = {
  'supervision.setRule': about('cadence_rule', (rows, { any }) => {
    const who = roleWords[textIn(any, 'role') ?? ''] ?? 'people';
    const status = textIn(any, 'status') === 'reserve' ? 'reserve ' : '';
    return `${kindIn(any)} of ${status}${who}: ${oftenIn(any)}${fromIn(any, rows)}`;
  }),
  'supervision.setException': (rows) => {
    const all = rows.of('cadence_exception');
    const set = all.find(({ before }) => !before) ?? all.at(-1);
    if (!set) return null;
    return `${kindIn(set.any)} of ${rows.person(set.any.person_id)}: ${oftenIn(set.any)}${fromIn(set.any, rows)}`;
  },
  'supervision.endException': about(
    'cadence_exception',
    (rows, { any }) => `${kindIn(any)} of ${rows.person(any.person_id)} is as for everybody again`,
  ),
  'register.take': about('register', (rows, { any, before }) => {
    const what = `the register of ${rows.session(any.session_id)}`;
    if (before) return `Corrected ${what}`;
    return any.held === 0 ? `Recorded that ${rows.session(any.session_id)} was not held` : `Took ${what}`;
  }),
  'register.takeBack': about(
    'register',
    (rows, { any }) => `Took back the register of ${rows.session(any.session_id)}`,
  ),
  'register.addAction': about(
    'supervision_action',
    (rows, { any }) => `Added the action ${quoted(any, 'what')} for ${rows.person(any.owner_person_id)}`,
  ),
  'register.changeAction': about(
    'supervision_action',
    (_, { any }) => `Changed the action ${quoted(any, 'what')}`,
  ),
  'register.closeAction': about(
    'supervision_action',
    (_, { any, after }) =>
      `${after && after.closed_date === null ? 'Opened' : 'Closed'} the action ${quoted(any, 'what')}`,
  ),
  'register.addTopic': about('supervision_topic', (_, { any }) => `Added the topic ${quoted(any, 'name')}`),
  'register.changeTopic': about('supervision_topic', (_, { any, before, after }) => {
    if (before && after && before.archived !== after.archived) {
      return after.archived === 1
        ? `Archived the topic ${quoted(any, 'name')}`
        : `Took the topic ${quoted(any, 'name')} out of the archive`;
    }
    return `Changed the topic ${quoted(any, 'name')}`;
  }),
  'register.setWellbeingPlan': about('wellbeing_plan', (rows, { any }) => {
    const review = textIn(any, 'review_date');
    if (any.has_plan !== 1) return `${rows.person(any.person_id)} has no wellbeing plan`;
    return `${rows.person(any.person_id)} has a wellbeing plan${review ? `, to be looked at again on ${shortDate(review, rows.today)}` : ''}`;
  }),
  'register.offerPeerSupport': about('peer_support', (rows, { any }) => {
    const on = textIn(any, 'offered_date');
    return `Offered ${rows.person(any.person_id)} support from a peer${on ? ` on ${shortDate(on, rows.today)}` : ''}`;
  }),
  'register.answerPeerSupport': about(
    'peer_support',
    (rows, { any }) =>
      `${rows.person(any.person_id)} ${textIn(any, 'answer') ?? 'answered'} support from a peer`,
  ),
};
