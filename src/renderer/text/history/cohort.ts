import type { cohortRequests } from '#contract/cohort.ts';
import { count } from '#renderer/text/kinds.ts';
import { textIn, type Wordings } from './rows.ts';

/** What was done with cohorts. */
export const cohortHistory: Wordings<typeof cohortRequests> = {
  'cohort.plan': (rows) => {
    const cohort = rows.first('cohort');
    if (!cohort || !(cohort.before || cohort.after)) return null;
    const name = textIn(cohort.any, 'name') ?? 'A cohort';
    return `Planned ${name}: ${count(rows.count('cohort_session'), 'session')} for ${count(rows.count('induction'), 'person', 'people')}`;
  },
  'cohort.register': (rows) => {
    const cohort = rows.first('cohort');
    if (!cohort) return null;
    const name = textIn(cohort.any, 'name') ?? 'a cohort';
    return `Took the register of ${name}: ${count(rows.count('evidence'), 'person', 'people')}`;
  },
  'cohort.join': (rows) => {
    const induction = rows.first('induction');
    const session = rows.first('step_session');
    if (!induction || !session) return null;
    return `${rows.person(induction.any.person_id)} comes to ${rows.session(session.any.session_id)}, to make up what was missed`;
  },
};
