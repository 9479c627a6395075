import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockedIntervals, fitAt } from '#domain/booking/blockedIntervals.ts';
import { sessionFindings } from '#domain/booking/sessionFindings.ts';
import type { Finding } from '#domain/finding.ts';
import { arbTimes, arbWorld, arbWorldDate, worldEnd, worldStart } from '#test/unit/domain/arbitraries.ts';
import { attendee, lead, personOf, sessionOf, snapshotOf, span } from '#test/unit/domain/builders.ts';

const keys = (findings: Finding[]) =>
  new Set(findings.map((each) => [each.code, each.severity, each.personId, each.sessionId].join(' ')));
const timeless = new Set(['mayNotLead', 'notPartOfTeam', 'overSizeLimit']);

/** Mostly where the other sessions are: from worldStart, days 7 and 8. */
const arbDropDate = fc.oneof(arbWorldDate, fc.constantFrom('2026-11-23', '2026-11-24'));

test('wherever it is dropped, the drag showed what main then says', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(arbWorld, arbDropDate, arbTimes(15, 540, 900, 8), (world, date, [start, end]) => {
      const [first] = world.sessions;
      if (!first) return;
      const session = { ...first, cover: [] };
      const snapshot = { ...world, sessions: [session, ...world.sessions.slice(1)] };
      const shown = fitAt(blockedIntervals(snapshot, session, worldStart, worldEnd), span(date, start, end));
      const said = sessionFindings({ session: { ...session, date, start, end }, snapshot });
      const expected = keys(said.filter((finding) => !timeless.has(finding.code)));
      expect(keys(shown)).toEqual(expected);
      for (const { code } of shown) seen.add(code);
    }),
    { numRuns: 600 },
  );
  expect(seen.size).toBeGreaterThan(8);
}, 60_000);

test('each reason blocks its own time', () => {
  const session = sessionOf(1, { parts: [lead(1), attendee(2)], site: 'North', placeId: 1 });
  const other = sessionOf(2, { start: '14:00', end: '15:00', parts: [lead(1)], site: 'South', placeId: 2 });
  const snapshot = snapshotOf([personOf(1), personOf(2)], { sessions: [session, other] });
  const blocked = blockedIntervals(snapshot, session, '2026-11-23', '2026-11-28');
  const at = (start: string, end: string) =>
    fitAt(blocked, span('2026-11-24', start, end)).map((finding) => `${finding.severity} ${finding.code}`);
  expect(at('10:00', '13:40')).toEqual([]);
  expect(at('13:00', '13:41')).toEqual(['hard travelTooShort']);
  expect(at('13:00', '14:01')).toEqual(['hard clash']);
  expect(at('15:20', '17:00')).toEqual([]);
  expect(at('16:30', '17:01')).toEqual(['hard outsideWorkingPattern', 'soft outsideWorkingPattern']);
  expect(fitAt(blocked, span('2026-11-23', '08:00', '09:00')).map((each) => each.code)).toContain(
    'inThePast',
  );
});

test('a drag over six weeks of a busy trust stays quick to look up', () => {
  const people = [personOf(1), personOf(2)];
  const sessions = Array.from({ length: 400 }, (_, at) =>
    sessionOf(at + 2, {
      date: `2026-11-${String(2 + (at % 28)).padStart(2, '0')}`,
      start: '09:00',
      end: '09:30',
    }),
  );
  const blocked = blockedIntervals(
    snapshotOf(people, { sessions }),
    sessionOf(1),
    '2026-11-01',
    '2026-12-13',
  );
  const begun = performance.now();
  for (let at = 0; at < 100; at += 1) fitAt(blocked, span('2026-11-24', '10:00', '11:00'));
  // A frame is 16 ms; a hundred look-ups fit into a few even on a slow machine.
  expect(performance.now() - begun).toBeLessThan(400);
});
