import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eligibility } from '#domain/cover/eligibility.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import { arbWorld } from '#test/unit/domain/arbitraries.ts';
import { isLongTerm, reasonsFor } from './eligibilityChecker.ts';

/** A gap in a world: its first session, part or all of it, for one of its leads (or anybody, should it have none). */
const arbGap = fc
  .tuple(arbWorld, fc.nat(), fc.boolean(), fc.boolean())
  .map(([snapshot, pick, isLate, isReplacing]) => {
    const [session] = snapshot.sessions;
    if (!session) throw new Error('A world has a session');
    const leads = session.parts.filter((part) => part.part === 'lead');
    const asked = [...leads.map((part) => part.personId), ...session.cover.map((row) => row.byPersonId)];
    const forPersonId = asked[pick % Math.max(1, asked.length)] ?? 1;
    const replacing = isReplacing ? session.cover.slice(0, 1).map((row) => row.id) : [];
    return { snapshot, session, forPersonId, replacing, start: isLate ? middle(session) : session.start };
  });

function middle({ start, end }: { start: string; end: string }): string {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const half = Math.floor((minutes(start) + minutes(end)) / 2);
  return `${String(Math.floor(half / 60)).padStart(2, '0')}:${String(half % 60).padStart(2, '0')}`;
}

test('an independent checker agrees on every person and every reason', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(arbGap, ({ snapshot, session, forPersonId, replacing, start }) => {
      const interval = { start: `${session.date}T${start}`, end: `${session.date}T${session.end}` };
      const candidates = eligibility({ session, forPersonId, interval, snapshot, replacing });
      const ids = candidates.map((candidate) => candidate.personId).sort();
      expect(ids).toEqual([...snapshot.people.keys()].filter((id) => id !== forPersonId).sort());

      const cover = session.cover.filter((row) => !replacing.includes(row.id));
      const isLong = isLongTerm(forPersonId, session.date, snapshot);
      const asked = {
        session: { ...session, cover },
        forPersonId,
        start,
        end: session.end,
        snapshot,
        isLong,
      };
      for (const candidate of candidates) {
        const person = personIn(snapshot, candidate.personId);
        const expected = reasonsFor(person, asked);
        const found = candidate.findings.map((finding) =>
          [finding.code, finding.severity, finding.sessionId ?? ''].join(' ').trim(),
        );
        expect(new Set(found)).toEqual(expected);
        expect(candidate.eligible).toBe(![...expected].some((reason) => reason.includes(' hard')));
        for (const reason of expected) {
          const [code = ''] = reason.split(' ');
          seen.set(code, (seen.get(code) ?? 0) + 1);
        }
        if (candidate.eligible) seen.set('eligible', (seen.get('eligible') ?? 0) + 1);
      }
    }),
    { numRuns: 1000 },
  );
  // The worlds must not be so bare that a rule is never put to the test.
  for (const code of everyReason) expect(seen.get(code) ?? 0, code).toBeGreaterThan(5);
}, 120_000);

const everyReason = [
  'eligible',
  'outsideWorkingPattern',
  'absent',
  'clash',
  'travelTooShort',
  'notActive',
  'reserveNotReady',
  'readyIfDone',
  'gateExpired',
  'mayNotLead',
  'notPartOfTeam',
  'alreadyStanding',
  'declined',
  'longTermByTeam',
  'shortTermByReserve',
  'byCoordinator',
  'attendsAnyway',
  'bankHoliday',
  'coverPerDay',
  'coverPerWeek',
  'coverDaysInARow',
  'overHours',
  'backToBack',
  'aboveFairShare',
  'otherBase',
  'hasNotMet',
  'settlingIn',
];

function personIn(snapshot: Snapshot, id: number) {
  const person = snapshot.people.get(id);
  if (!person) throw new Error(`No person ${id}`);
  return person;
}
