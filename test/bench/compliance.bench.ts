import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'vitest';
import { complianceOf } from '#domain/supervision/compliance.ts';
import type { LedgerGround } from '#domain/supervision/ledger.ts';
import { addDays } from '#domain/time/dates.ts';
import { absenceOf, personOf } from '#test/unit/domain/builders.ts';
import { changeUnlogged } from '#test/unit/main/features/dump.ts';
import { openWorld } from '#test/unit/main/features/world.ts';
import { makeBigTeam } from './bigTeam.ts';
import { measure } from './measure.ts';
import { report, timeCells, timeHeads } from './report.ts';

const now = '2026-11-23T08:30';
const until = '2026-11-23';
const from = addDays(until, -5 * 365);

/** 200 people over five years: a fortnightly group and a session alone every four weeks, leave, and one long absence each. */
function trust(): { people: ReturnType<typeof personOf>[]; ground: LedgerGround } {
  const cadence = { everyWeeks: 4, withinDays: 7, minimumMinutes: 30, groupCounts: false };
  const people = Array.from({ length: 200 }, (_, at) => personOf(at + 1));
  const kinds = ['individualSupervision', 'groupSupervision'] as const;
  let sessionId = 0;
  const attendances = people.flatMap(({ id }) =>
    kinds.flatMap((kind) => {
      const every = kind === 'groupSupervision' ? 14 : 28;
      return Array.from({ length: Math.floor((5 * 365) / every) }, (_, at) => {
        sessionId += 1;
        const date = addDays(from, at * every + (id % every));
        return { sessionId, personId: id, kind, date, minutes: (at * 7 + id) % 9 === 0 ? 0 : 60 };
      });
    }),
  );
  const absences = people.flatMap(({ id }) =>
    Array.from({ length: 20 }, (_, at) => {
      const start = addDays(from, at * 90 + (id % 60));
      return absenceOf(id, start, { until: addDays(start, at === 7 ? 60 : 6) });
    }),
  );
  const rules = kinds.map((kind) => ({
    role: 'peerWorker' as const,
    status: 'active' as const,
    kind,
    from: '2000-01-01',
    cadence,
  }));
  return {
    people,
    ground: {
      rules,
      exceptions: [],
      absences,
      attendances,
      pauseDays: 28,
      today: until,
      keptSince: from,
      standsIn: [],
    },
  };
}

/** Registers of all supervision that is over; how many lines they have. */
function fillRegisters(file: string): number {
  return changeUnlogged(file, (db) => {
    db.exec(`BEGIN;
      INSERT INTO register (session_id, kind, date, start_time, end_time, held)
        SELECT id, kind, date, start_time, end_time, 1 FROM session
        WHERE state = 'planned' AND date < '${until}' AND kind IN ('individualSupervision', 'groupSupervision');
      INSERT INTO register_line (register_id, person_id, attendance, minutes)
        SELECT r.id, t.person_id, 'attended', 60 FROM register r JOIN session_part t ON t.session_id = r.session_id
        WHERE t.part = 'attendee';
      COMMIT; ANALYZE;`);
    const { lines } = db.prepare('SELECT COUNT(*) AS lines FROM register_line').get() as { lines: number };
    return lines;
  });
}

it('compliance of a trust of 200 people over five years', { timeout: 600_000 }, async () => {
  const { people, ground } = trust();
  const workedOut = await measure(() => complianceOf(people, ground, from, addDays(until, 1)));
  const dataDir = mkdtempSync(join(tmpdir(), 'understudy-bench-'));
  try {
    const { file } = makeBigTeam(dataDir, { people: 200, years: 6, now });
    const lines = fillRegisters(file);
    const world = openWorld({ now, dataDir });
    const compliance = await measure(() => world.must('supervision.compliance', { from, until }));
    const ledger = await measure(() => world.must('supervision.ledger', {}));
    world.close();
    const counts = [ground.attendances.length, lines].map((count) => count.toLocaleString('en-GB'));
    report(
      'Compliance of 200 people over five years',
      ['What', ...timeHeads],
      [
        [`Worked out, from ${counts[0]} attendances`, ...timeCells(workedOut, 100)],
        [`Request to parsed reply, from ${counts[1]} lines of registers`, ...timeCells(compliance, 100)],
        ['Who is due for supervision, request to parsed reply', ...timeCells(ledger, null)],
      ],
    );
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
});
