import { afterEach, describe, expect, test } from 'vitest';
import { addDays, daysBetween, mondayOf } from '../../../src/domain/dates.ts';
import { openWorld, type World } from './world.ts';

let world: World | undefined;
afterEach(() => world?.close());

async function explored(now: string): Promise<World> {
  world = openWorld({ now });
  await world.must('app.exploreSample', {});
  expect(world.faults).toEqual([]);
  return world;
}

async function hardFindings(w: World): Promise<string[]> {
  const wrong: string[] = [];
  const people = new Map((await w.must('people.list', {})).map((person) => [person.id, person.shortName]));
  for (const series of await w.must('series.list', {})) {
    const { findings } = await w.must('series.changeMembers.check', {
      id: series.id,
      version: series.version,
      fromDate: null,
      leads: series.members.filter((m) => m.part === 'lead').map((m) => m.personId),
      attendees: series.members.filter((m) => m.part === 'attendee').map((m) => m.personId),
    });
    for (const finding of findings) {
      if (finding.severity === 'hard' || finding.code === 'clash') {
        wrong.push(`${series.kind} ${series.weekday} ${series.startTime} ${finding.code} ${people.get(finding.personId ?? 0)}`);
      }
    }
  }
  return wrong;
}


test('x', async () => {
  for (const now of ['2026-11-23T08:30','2026-11-28T10:00','2026-12-27T09:00','2027-03-24T16:00','2028-02-29T12:00','2031-06-05T07:00']) {
  const started = performance.now();
  const w = await explored(now);
  const t = performance.now() - started;
  const board = await w.must('today.board', {});
  const from = addDays(now.slice(0,10), -95), until = addDays(now.slice(0,10), 380);
  const page = await w.must('calendar.between', { from, until, people: null, kinds: null });
  const s = page.sessions;
  const states: Record<string, number> = {};
  for (const g of s.flatMap((x) => x.gaps)) states[g.state] = (states[g.state] ?? 0) + 1;
  console.log(now, Math.round(t), s.length, states, 'cancelled', s.filter((x) => x.state === 'cancelled').length, 'skipped', s.filter(x => x.state==='skipped').length, 'byhand', s.filter(x=>x.changedByHand).length, 'covers', s.filter(x=>x.cover.length).length, 'q', board.questions.length, 'gaps', board.gaps.map((g) => `${g.session.date} ${g.gap.state}`).join(', '), board.comingUp.map(c => `${c.date} ${c.what}`).join(' '));
  console.log(await hardFindings(w));
  const perWeek = s.filter((x) => x.kind === 'supportMeeting' && mondayOf(x.date) === mondayOf(now.slice(0,10))).length;
  console.log('perWeek', perWeek);
  w.close();
  }
}, 60000);
