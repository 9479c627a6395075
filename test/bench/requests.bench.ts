import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'vitest';
import { type RequestName, requests, type Sent } from '#contract/requests.ts';
import { openWorld } from '#test/unit/main/features/world.ts';
import { makeBigTeam } from './bigTeam.ts';
import { type Measured, measure, table, words } from './measure.ts';

const now = '2026-11-23T08:30';
const team = Array.from({ length: 15 }, (_, at) => at + 31);

const questions: { what: string; name: RequestName; input: Sent<RequestName>; aim: number }[] = [
  {
    what: 'Calendar month, one team of 15',
    name: 'calendar.between',
    input: { from: '2026-11-01', until: '2026-12-01', people: team, kinds: null },
    aim: 16,
  },
  {
    what: 'Calendar month, all 200 people',
    name: 'calendar.between',
    input: { from: '2026-11-01', until: '2026-12-01', people: null, kinds: null },
    aim: 60,
  },
];

async function measureTrust(years: number): Promise<{ sessions: number; rows: Map<string, Measured> }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'understudy-bench-'));
  try {
    const { sessions } = makeBigTeam(dataDir, { people: 200, years, now });
    const world = openWorld({ now, dataDir });
    const rows = new Map<string, Measured>();
    const ask = async (name: RequestName, input: unknown) => {
      const answer = (await world.send({ name, input })) as { ok: boolean; value: unknown };
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`);
      return requests[name].output.parse(answer.value);
    };
    for (const { what, name, input } of questions) rows.set(what, await measure(() => ask(name, input)));
    const absences = await world.must('absence.list', {});
    const open = absences.find((absence) => absence.until === null && absence.gaps.needed);
    if (!open) throw new Error('The bench team has nobody away without an end.');
    rows.set('Impact of an open-ended absence', await measure(() => ask('absence.get', { id: open.id })));
    const { impact } = await world.must('absence.get', { id: open.id });
    const gap = impact.find((line) => line.gap?.state === 'needed');
    if (!gap) throw new Error('The bench absence has no gap.');
    const question = { sessionId: gap.session.id, forPersonId: open.personId, start: null, end: null };
    rows.set('Eligibility of everybody for one gap', await measure(() => ask('cover.candidates', question)));
    rows.set('Today', await measure(() => ask('today.board', {}), 15));
    // What this machine takes for a fixed piece of work, in the same run: the unit of the ratios.
    rows.set('unit', await measure(unit));
    world.close();
    return { sessions, rows };
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** A million steps of plain arithmetic and string comparison. */
function unit(): number {
  let sum = 0;
  const dates = ['2026-11-23', '2026-11-24', '2026-12-01'];
  for (let step = 0; step < 1_000_000; step += 1)
    sum += (dates[step % 3] ?? '') < '2026-11-30' ? step % 7 : 1;
  return sum;
}

it('requests in a trust of 200 people', { timeout: 900_000 }, async () => {
  const five = await measureTrust(5);
  const ten = await measureTrust(10);
  const unitOfFive = five.rows.get('unit')?.median ?? 1;
  const rows = [...five.rows]
    .filter(([what]) => what !== 'unit')
    .map(([what, time]) => {
      const aim = questions.find((question) => question.what === what)?.aim ?? (what === 'Today' ? null : 16);
      const later = ten.rows.get(what);
      return [
        what,
        words(time),
        (time.median / unitOfFive).toFixed(1),
        aim ? `${(time.median / aim).toFixed(2)} of ${aim} ms` : '–',
        later ? (later.median / time.median).toFixed(2) : '–',
      ];
    });
  process.stdout.write(
    `\nRequest to parsed reply in the main process, ${five.sessions.toLocaleString('en-GB')} sessions in five years (median, 10th–90th percentile)\n\n` +
      `${table(['Request', 'Five years', 'Units', 'Of the aim', 'Ten years / five years'], rows)}\n\n` +
      `Unit: ${words(five.rows.get('unit') ?? { median: 0, low: 0, high: 0 })}, then ${words(ten.rows.get('unit') ?? { median: 0, low: 0, high: 0 })} – how far it strays is this machine's noise.\n`,
  );
});
