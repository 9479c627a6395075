import type { coverRequests } from '#contract/cover.ts';
import type { coverPlanRequests } from '#contract/coverPlan.ts';
import type { sessionRequests } from '#contract/sessions.ts';
import type { toldRequests } from '#contract/told.ts';
import { count, listWords } from '#renderer/text/kinds.ts';
import {
  kindIn,
  type Row,
  type Rows,
  type Touched,
  textIn,
  timeIn,
  type Wording,
  type Wordings,
} from './rows.ts';

/** The session an entry is about, at the time it has after the change. */
const named = (rows: Rows, { any }: Touched) => {
  const time = timeIn(any, rows.today);
  return time ? `${kindIn(any)} ${time}` : kindIn(any);
};

/** What of cover went with the change: “; cover by Priya ends”, “; the swap of Amira and Priya ends”. */
export function endedCover(rows: Rows): string {
  const ended = rows.of('cover').flatMap(({ after, before }) => (after || !before ? [] : [before]));
  const names = (of: readonly Row[]) =>
    listWords([...new Set(of.map((row) => rows.person(row.by_person_id)))]);
  const swaps = Map.groupBy(
    ended.filter(({ swap_id }) => swap_id != null),
    ({ swap_id }) => swap_id,
  );
  const given = ended.filter(({ swap_id }) => swap_id == null);
  return [
    ...(given.length > 0 ? [`; cover by ${names(given)} ends`] : []),
    ...[...swaps.values()].map((halves) => `; the swap ${swapPeople(halves, rows)} ends`),
  ].join('');
}

/** “of Amira and Priya”, of one half too. */
function swapPeople(halves: readonly Row[], rows: Rows): string {
  const [half] = halves;
  return `of ${rows.person(half?.for_person_id)} and ${rows.person(half?.by_person_id)}`;
}

/** “Amira and Priya swap Support meeting Tue 24 Nov 10:00 and Workshop Thu 26 Nov 13:00”. */
function swapWords(halves: readonly Row[], rows: Rows, verb: string): string {
  const [half] = halves;
  const sessionNames = listWords(halves.map((row) => rows.session(row.session_id)));
  return `${rows.person(half?.for_person_id)} and ${rows.person(half?.by_person_id)} ${verb} ${sessionNames}`;
}

function aboutSession(words: (rows: Rows, session: Touched) => string): Wording {
  return (rows) => {
    const session = rows.first('session');
    return session && (session.before || session.after) ? words(rows, session) : null;
  };
}

/** Who came and who went; parts may have been written anew, so people are compared and not rows. */
function peopleChange(rows: Rows): string | null {
  const parts = rows.of('session_part');
  if (parts.length === 0 || parts.length < rows.count('session_part')) return null;
  const was = new Map(parts.flatMap(({ before }) => (before ? [[before.person_id, before.part]] : [])));
  const is = new Map(parts.flatMap(({ after }) => (after ? [[after.person_id, after.part]] : [])));
  const names = (ids: (string | number | null | undefined)[]) => listWords(ids.map((id) => rows.person(id)));
  const came = [...is.keys()].filter((id) => !was.has(id));
  const went = [...was.keys()].filter((id) => !is.has(id));
  const leads = [...is.keys()].filter(
    (id) => was.has(id) && was.get(id) !== is.get(id) && is.get(id) === 'lead',
  );
  const attends = [...is.keys()].filter(
    (id) => was.has(id) && was.get(id) !== is.get(id) && is.get(id) === 'attendee',
  );
  const changes = [
    came.length > 0 ? `added ${names(came)}` : null,
    went.length > 0 ? `took out ${names(went)}` : null,
    leads.length > 0 ? `made ${names(leads)} lead` : null,
    attends.length > 0 ? `made ${names(attends)} attend` : null,
  ].filter((change) => change !== null);
  return changes.length > 0 ? listWords(changes) : null;
}

const sessions: Wordings<typeof sessionRequests> = {
  'session.add': aboutSession((rows, session) => `Added ${named(rows, session)}`),
  'session.move': aboutSession((rows, session) => {
    const from = timeIn(session.before, rows.today);
    const to = timeIn(session.after, rows.today);
    const ended = endedCover(rows);
    if (!from || !to) return `Moved ${kindIn(session.any)}${ended}`;
    if (from !== to) return `Moved ${kindIn(session.any)} from ${from} to ${to}${ended}`;
    return `Made ${named(rows, session)} end at ${textIn(session.after, 'end_time') ?? 'another time'}${ended}`;
  }),
  'session.changePlace': aboutSession((rows, session) => {
    const place = rows.place(session.after?.place_id);
    return place
      ? `Moved ${named(rows, session)} to ${place}`
      : `Changed the place of ${named(rows, session)}`;
  }),
  'session.changePeople': aboutSession((rows, session) => {
    const change = peopleChange(rows);
    const ended = endedCover(rows);
    return change
      ? `In ${named(rows, session)}: ${change}${ended}`
      : `Changed who is in ${named(rows, session)}${ended}`;
  }),
  'session.cancel': aboutSession((rows, session) => `Cancelled ${named(rows, session)}${endedCover(rows)}`),
  'session.reinstate': aboutSession((rows, session) => `Put back ${named(rows, session)}`),
  'session.answer': aboutSession((rows, session) =>
    session.after?.state === 'skipped'
      ? `Left out ${named(rows, session)}${endedCover(rows)}`
      : `Kept ${named(rows, session)}`,
  ),
};

function aboutRow(table: string, words: (rows: Rows, touched: Touched) => string): Wording {
  return (rows) => {
    const touched = rows.first(table);
    return touched && (touched.before || touched.after) ? words(rows, touched) : null;
  };
}

const cover: Wordings<typeof coverRequests> = {
  'cover.arrange': (rows) => {
    const made = rows.of('cover').find(({ after }) => after)?.after;
    if (!made) return null;
    return `${rows.person(made.by_person_id)} covers ${rows.session(made.session_id)} for ${rows.person(made.for_person_id)}`;
  },
  'cover.remove': aboutRow('cover', (rows, { any }) => {
    if (any.swap_id != null) {
      const halves = rows.of('cover').map((row) => row.any);
      const own = halves.filter(({ swap_id }) => swap_id === any.swap_id);
      return swapWords(own, rows, 'no longer swap');
    }
    return `${rows.person(any.by_person_id)} no longer covers ${rows.session(any.session_id)} for ${rows.person(any.for_person_id)}`;
  }),
  'cover.swap': (rows) => {
    const halves = rows.of('cover').flatMap(({ after }) => (after ? [after] : []));
    return halves.length > 0 ? swapWords(halves, rows, 'swap') : null;
  },
  'cover.ask': aboutRow(
    'ask',
    (rows, { any }) =>
      `Asked ${rows.person(any.asked_person_id)} to cover ${rows.session(any.session_id)} for ${rows.person(any.for_person_id)}`,
  ),
  'cover.decline': aboutRow(
    'ask',
    (rows, { any }) =>
      `${rows.person(any.asked_person_id)} said no to ${rows.session(any.session_id)} for ${rows.person(any.for_person_id)}`,
  ),
  'cover.withdraw': aboutRow(
    'ask',
    (rows, { any }) =>
      `Withdrew the question to ${rows.person(any.asked_person_id)} about ${rows.session(any.session_id)} for ${rows.person(any.for_person_id)}`,
  ),
  'cover.notNeeded': aboutRow('gap_not_needed', (rows, { any, after }) =>
    after
      ? `${rows.session(any.session_id)} needs no cover for ${rows.person(any.for_person_id)}`
      : `${rows.session(any.session_id)} needs cover for ${rows.person(any.for_person_id)} again`,
  ),
};

const told: Wordings<typeof toldRequests> = {
  'told.record': aboutRow('told', (rows, { any }) => {
    const many = rows.count('told');
    const others = many > 1 ? ` and ${count(many - 1, 'more session')}` : '';
    return `Told the service user about ${rows.session(any.session_id)}${others}`;
  }),
  'told.takeBack': aboutRow(
    'told',
    (rows, { any }) => `Took back that the service user was told about ${rows.session(any.session_id)}`,
  ),
};

const plan: Wordings<typeof coverPlanRequests> = {
  'coverPlan.accept': (rows) => {
    const made = rows.of('cover').flatMap(({ after }) => (after ? [after] : []));
    const [first] = made;
    if (!first) return null;
    const many = rows.count('cover');
    if (many === 1) {
      return `${rows.person(first.by_person_id)} covers ${rows.session(first.session_id)} for ${rows.person(first.for_person_id)}, as planned`;
    }
    const people = [...new Set(made.map(({ by_person_id: id }) => rows.person(id)))];
    // Of a long plan history shows only the first rows.
    const who = made.length === many && people.length <= 3 ? ` by ${listWords(people)}` : '';
    return `Accepted a plan: ${count(many, 'gap')} covered${who}`;
  },
};

/** What was done with sessions and cover, and who was told of it. */
export const sessionHistory = { ...sessions, ...cover, ...told, ...plan };
