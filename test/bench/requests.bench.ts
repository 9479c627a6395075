import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'vitest';
import type { Output, RequestName, Sent } from '#contract/requests.ts';
import { openWorld } from '#test/unit/main/features/world.ts';
import { makeBigTeam } from './bigTeam.ts';
import { type Measured, measure } from './measure.ts';
import { report, timeCells, timeHeads } from './report.ts';

const now = '2026-11-23T08:30';
const team = Array.from({ length: 15 }, (_, at) => at + 31);
const month = { from: '2026-11-01', until: '2026-12-01', kinds: null };

interface Row {
  what: string;
  aim: number | null;
  time: Measured;
}

async function measureTrust(years: number): Promise<{ sessions: number; rows: Row[] }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'understudy-bench-'));
  try {
    const { sessions } = makeBigTeam(dataDir, { people: 200, years, now });
    const world = openWorld({ now, dataDir });
    const rows: Row[] = [];
    const ask = async <N extends RequestName>(
      what: string,
      aim: number | null,
      name: N,
      input: Sent<N>,
    ): Promise<Output<N>> => {
      rows.push({ what, aim, time: await measure(() => world.must(name, input)) });
      return world.must(name, input);
    };
    await ask('Calendar month, one team of 15', 16, 'calendar.between', { ...month, people: team });
    await ask('Calendar month, all 200 people', 60, 'calendar.between', { ...month, people: null });
    const absences = await world.must('absence.list', {});
    const open = absences.find((absence) => absence.until === null && absence.gaps.needed);
    if (!open) throw new Error('The bench team has nobody away without an end.');
    const { impact } = await ask('Impact of an open-ended absence', 16, 'absence.get', { id: open.id });
    const gap = impact.find((line) => line.gap?.state === 'needed');
    if (!gap) throw new Error('The bench absence has no gap.');
    await ask('Eligibility of everybody for one gap', 16, 'cover.candidates', {
      sessionId: gap.session.id,
      forPersonId: open.personId,
      start: null,
      end: null,
    });
    await ask('Today', null, 'today.board', {});
    world.close();
    return { sessions, rows };
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

it('requests in a trust of 200 people', { timeout: 900_000 }, async () => {
  const five = await measureTrust(5);
  const ten = await measureTrust(10);
  const rows = five.rows.map(({ what, aim, time }, at) => {
    const later = ten.rows[at]?.time.units ?? Number.NaN;
    return [what, ...timeCells(time, aim), (later / time.units).toFixed(2)];
  });
  report(
    'Requests in a trust of 200 people, request to parsed reply in the main process',
    ['Request', ...timeHeads, 'Ten years / five years'],
    rows,
    `${five.sessions.toLocaleString('en-GB')} sessions in five years, ${ten.sessions.toLocaleString('en-GB')} in ten.`,
  );
});
