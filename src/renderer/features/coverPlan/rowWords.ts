import type { CoverPlan, CoverPlanRow } from '#contract/coverPlan.ts';
import { continuityKeyOf } from '#domain/sessions/session.ts';
import type { BoundDates } from '#renderer/text/dates.ts';
import { count, listWords } from '#renderer/text/kinds.ts';
import type { Names } from '#renderer/text/names.ts';

type Chosen = NonNullable<CoverPlanRow['chosen']>;
type Alternative = CoverPlanRow['alternatives'][number];

/** Findings that the sentence about somebody says in its own words. */
const saidAnyway: ReadonlySet<string> = new Set(['hasNotMet', 'aboveFairShare']);

/** What stands beside a name as a warning. */
export function notesOf<F extends { code: string }>(findings: readonly F[]): F[] {
  return findings.filter(({ code }) => !saidAnyway.has(code));
}

/**
 * Why this person, as what follows the name: “has met SU-001 3 times and takes all 4 of these meetings; that makes 5 covered,
 * a fair share is 5.2.”
 */
export function whyWords(
  row: CoverPlanRow,
  chosen: Chosen,
  plan: Pick<CoverPlan, 'rows' | 'shares'>,
  names: Names,
): string {
  const { personId } = chosen;
  const parts = [knownWords(row, chosen, names), runWords(row, chosen, plan, names)].filter(
    (part) => part !== '',
  );
  const share = plan.shares.find((each) => each.personId === personId);
  const total = share && `${share.before + share.planned} covered, a fair share is ${share.share}`;
  if (parts.length === 0) return total ? `would have ${total}.` : 'can.';
  const first = parts.join(chosen.met === 0 ? ', but ' : ' and ');
  return total ? `${first}; that makes ${total}.` : `${first}.`;
}

const have = (personId: number, names: Names) => (names.isYou(personId) ? 'have' : 'has');

function knownWords({ session }: CoverPlanRow, { personId, met }: Chosen, names: Names): string {
  if (met === null) return '';
  const has = have(personId, names);
  const { serviceUserCode: code } = session;
  if (code !== null)
    return met === 0 ? `${has} not met ${code} yet` : `${has} met ${code} ${timesWords(met)}`;
  return met === 0
    ? `${has} not been in this series before`
    : `${has} been in this series ${timesWords(met)}`;
}

function runWords(
  row: CoverPlanRow,
  { personId, runs }: Chosen,
  { rows }: Pick<CoverPlan, 'rows'>,
  names: Names,
): string {
  const continuityKey = continuityKeyOf(row.session);
  const all =
    continuityKey === null
      ? 1
      : rows.filter(({ session }) => continuityKeyOf(session) === continuityKey).length;
  if (all < 2) return '';
  const takes = names.isYou(personId) ? 'take' : 'takes';
  const things = row.session.kind === 'supportMeeting' ? 'meetings' : 'sessions';
  if (runs === all) return `${takes} ${all === 2 ? 'both' : `all ${all}`} of these ${things}`;
  return `${takes} ${runs === 1 ? 'one' : runs} of these ${all} ${things}`;
}

function timesWords(times: number): string {
  return times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`;
}

/** Beside the name, why it is somebody from the reserve; nothing otherwise. */
export function termNote({ gap }: CoverPlanRow, { findings }: Chosen): string | null {
  const isTeam = findings.some(({ code }) => code === 'longTermByTeam');
  return gap.coverTerm === 'long' && !isTeam ? 'reserve, as this is long-term' : null;
}

/** What it would cost to take somebody else: “one more face for SU-001; leaves Thu 26 Nov 11:00 open”. */
export function costWords(
  row: CoverPlanRow,
  alternative: Alternative,
  plan: CoverPlan,
  dates: BoundDates,
): string {
  const { leavesOpen, coverTerm, faces, load, warnings, personId } = alternative;
  const costs = [
    leavesOpen.length > 0 ? `leaves ${openWords(alternative, plan, dates)} open` : null,
    coverTerm > 0 ? coverTermCost(row, alternative) : null,
    faces > 0 ? faceCost(row, personId, plan) : null,
    load > 0 ? loadCost(personId, plan) : null,
    warnings > 0 ? `${count(warnings, 'more thing')} to know` : null,
  ].filter((cost) => cost !== null);
  return costs.length > 0 ? costs.join('; ') : 'just as good';
}

const openAtMost = 2;

function openWords({ leavesOpen }: Alternative, { rows }: CoverPlan, dates: BoundDates): string {
  const times = leavesOpen.slice(0, openAtMost).map((open) => {
    const row = rows.find(({ session }) => session.id === open.sessionId);
    return row ? `${dates.date(row.session.date)} ${open.start}` : open.start;
  });
  const more = leavesOpen.length - times.length;
  return listWords(more > 0 ? [...times, `${more} more`] : times);
}

function coverTermCost({ gap }: CoverPlanRow, { findings }: Alternative): string {
  if (findings.some(({ code }) => code === 'byCoordinator')) return 'not a peer worker';
  return gap.coverTerm === 'long' ? 'long-term, but in the team' : 'short-term, but a reserve';
}

function faceCost({ session, chosen }: CoverPlanRow, personId: number, { faces }: CoverPlan): string {
  const continuityKey = continuityKeyOf(session);
  const whom = session.serviceUserCode ?? 'the group';
  const isKnown =
    faces.find((each) => each.continuityKey === continuityKey)?.people.includes(personId) ?? false;
  // Whoever is planned here only this once would go as the other comes.
  return !isKnown && (chosen?.runs ?? 0) > 1 ? `one more face for ${whom}` : `less known to ${whom}`;
}

function loadCost(personId: number, { shares }: CoverPlan): string {
  const own = shares.find((each) => each.personId === personId);
  if (!own) return 'a less even load';
  const covered = own.before + own.planned + 1;
  const over = Math.round((covered - own.share) * 10) / 10;
  return over >= 1
    ? `${over} over a fair share`
    : `a less even load: ${covered} covered, a fair share is ${own.share}`;
}
