import { addDays, type IsoDate, momentOf, mondayOf, type Weekday } from './dates.ts';
import { coverFindings } from './eligibility.ts';
import { mayLead, type Person, statusOn } from './person.ts';
import type { PlanGap } from './planProblem.ts';
import type { Session, SessionKind } from './session.ts';
import type { Snapshot } from './snapshot.ts';

/** Something that would let the team cover more. */
export type Remedy =
  | { help: 'readyReserve'; personId: number }
  | { help: 'anotherLead'; personId: number; kind: SessionKind }
  | { help: 'anotherDay'; weekday: Weekday };

/** Everybody whose absence can be tried: in post and of the team on the day, by name as the snapshot has them. */
export function membersOn({ people }: Snapshot, date: IsoDate): Person[] {
  return [...people.values()].filter(
    (person) => person.role !== 'external' && statusOn(person, date) === 'active',
  );
}

/** What could help with gaps that nobody covers, as far as it takes making somebody able: each to be tried by planning. */
export function remediesFor(snapshot: Snapshot, open: readonly PlanGap[]): Remedy[] {
  const [first] = open;
  if (!first) return [];
  const remedies: Remedy[] = [];
  for (const person of snapshot.people.values()) {
    const isUnready = open.some(({ candidates }) =>
      candidates.some(
        ({ personId, findings }) => personId === person.id && onlyCode(findings, 'reserveNotReady'),
      ),
    );
    if (isUnready) remedies.push({ help: 'readyReserve', personId: person.id });
  }
  const unable = new Map<string, { personId: number; kind: SessionKind; gaps: number }>();
  for (const { session, candidates } of open) {
    for (const { personId, findings } of candidates) {
      if (!onlyCode(findings, 'mayNotLead')) continue;
      const key = `${session.kind} ${personId}`;
      const known = unable.get(key) ?? { personId, kind: session.kind, gaps: 0 };
      unable.set(key, { ...known, gaps: known.gaps + 1 });
    }
  }
  // Of each kind the one who could do most.
  for (const [kind, people] of Map.groupBy(unable.values(), (each) => each.kind)) {
    const best = people.reduce((a, b) =>
      b.gaps > a.gaps || (b.gaps === a.gaps && b.personId < a.personId) ? b : a,
    );
    remedies.push({ help: 'anotherLead', personId: best.personId, kind });
  }
  return remedies;
}

function onlyCode(findings: readonly { code: string; severity: string }[], code: string): boolean {
  const hard = findings.filter(({ severity }) => severity === 'hard');
  return hard.length > 0 && hard.every((finding) => finding.code === code);
}

/** The snapshot with a remedy in place. */
export function withRemedy(snapshot: Snapshot, remedy: Remedy): Snapshot {
  if (remedy.help === 'anotherDay') return snapshot;
  const person = snapshot.people.get(remedy.personId);
  if (!person) return snapshot;
  const able: Person =
    remedy.help === 'readyReserve'
      ? { ...person, readyFrom: snapshot.from }
      : {
          ...person,
          mayLeadGroup: person.mayLeadGroup || remedy.kind === 'groupSupervision',
          mayLeadIndividual: person.mayLeadIndividual || remedy.kind === 'individualSupervision',
        };
  return { ...snapshot, people: new Map([...snapshot.people, [able.id, able]]) };
}

/**
 * The weekday (Monday to Friday) on which most of these gaps could be covered, were their sessions held then at the same
 * time in the same week, and how many that is; null when no other day helps. Whether those who attend can come then is not
 * known here. Of equal days the earlier.
 */
export function bestOtherDay(
  snapshot: Snapshot,
  open: readonly PlanGap[],
): { weekday: Weekday; count: number } | null {
  let best: { weekday: Weekday; count: number } | null = null;
  for (const weekday of [1, 2, 3, 4, 5] as const) {
    const count = open.filter((gap) => canBeHeldOn(snapshot, gap, weekday)).length;
    if (count > (best?.count ?? 0)) best = { weekday, count };
  }
  return best;
}

function canBeHeldOn(snapshot: Snapshot, { session, gap, candidates }: PlanGap, weekday: Weekday): boolean {
  const date = addDays(mondayOf(session.date), weekday - 1);
  if (date === session.date || date < snapshot.from || date >= snapshot.until) return false;
  if (snapshot.holidays.has(date)) return false;
  const moved: Session = { ...session, date };
  const interval = { start: momentOf(date, session.start), end: momentOf(date, session.end) };
  return candidates.some(({ personId }) => {
    const person = snapshot.people.get(personId);
    if (!person || !mayLead(person, session.kind)) return false;
    const question = { session: moved, forPersonId: gap.personId, interval, snapshot };
    return coverFindings(question, person).every(({ severity }) => severity === 'soft');
  });
}
