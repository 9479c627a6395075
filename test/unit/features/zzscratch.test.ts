import { it } from 'vitest';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../../../src/main/store/open.ts';
import { transact } from '../../../src/main/store/transact.ts';
import { addDays, weekdayOf } from '../../../src/domain/dates.ts';
import { openWorld } from './world.ts';

function build(dir: string, people: number) {
  mkdirSync(dir, { recursive: true });
  const store = openStore({ file: join(dir, 'understudy.sqlite'), instant: () => '2026-11-23T08:00:00.000Z' });
  transact(store, { name: 'x', floor: true }, (tx) => {
    tx.run("INSERT INTO setting (name, value) VALUES ('actor', '1')");
    for (let p = 1; p <= people; p++) {
      tx.run("INSERT INTO person (id, name, role, may_lead_group, may_lead_individual) VALUES (?, ?, ?, 1, 1)", [p, `Person ${p}`, p % 15 === 1 ? 'coordinator' : 'peerWorker']);
      tx.run("INSERT INTO person_status (person_id, status, from_date) VALUES (?, 'active', '2020-01-01')", [p]);
      for (const from of ['2020-01-06', '2024-01-01']) {
        const { id } = tx.run("INSERT INTO working_pattern (person_id, from_date, weeks) VALUES (?, ?, 1)", [p, from]);
        for (let d = 1; d <= 5; d++) tx.run("INSERT INTO working_hours (pattern_id, week, weekday, start_time, end_time) VALUES (?, 1, ?, '09:00', '17:00')", [id, d]);
      }
      for (let y = 0; y < 5; y++) for (let k = 0; k < 8; k++) {
        const from = addDays('2022-11-23', y * 365 + k * 45 + (p % 30));
        tx.run("INSERT INTO absence (person_id, kind, from_date, until_date) VALUES (?, 'annualLeave', ?, ?)", [p, from, addDays(from, 4)]);
      }
    }
    tx.run("INSERT INTO absence (person_id, kind, from_date) VALUES (7, 'sickness', '2026-11-20')");
    let n = 0;
    for (let date = '2022-11-23'; date < '2027-11-23'; date = addDays(date, 1)) {
      if (weekdayOf(date) > 5) continue;
      for (let p = 1; p <= people; p++) {
        const many = p % 2 === 0 ? 2 : 1;
        for (let h = 0; h < many + (p % 3 === 0 ? 1 : 0); h++) {
          const start = `${String(9 + h * 2).padStart(2, '0')}:00`;
          const { id } = tx.run("INSERT INTO session (kind, date, start_time, end_time) VALUES ('supportMeeting', ?, ?, ?)", [date, start, `${String(10 + h * 2).padStart(2, '0')}:00`]);
          tx.run("INSERT INTO session_part (session_id, person_id, part, origin) VALUES (?, ?, 'lead', 'hand')", [id, p]);
          n += 1;
          if (n % 25 === 0) tx.run("INSERT INTO cover (session_id, for_person_id, by_person_id, start_time, end_time) VALUES (?, ?, ?, ?, ?)", [id, p, (p % people) + 1, start, `${String(10 + h * 2).padStart(2, '0')}:00`]);
        }
      }
    }
    console.log(people, 'sessions', n);
  });
  store.close();
}

for (const people of [15, 200]) {
  it(`speed ${people}`, { timeout: 300000 }, async () => {
    const dir = `/tmp/us-speed-${people}`;
    if (!existsSync(dir)) build(dir, people);
    const world = openWorld({ dataDir: dir });
    const away = 40 * people + 1;
    const first = (await world.must('absence.get', { id: away })).impact.find((l) => l.gap && l.session.date > '2026-11-24');
    const time = async (name: string, work: () => Promise<unknown>) => {
      const times: number[] = [];
      for (let i = 0; i < 15; i++) { const t = performance.now(); await work(); times.push(performance.now() - t); }
      times.sort((a, b) => a - b);
      console.log(people, name, times[7]?.toFixed(1), 'max', times[14]?.toFixed(1));
    };
    await time('today.board', () => world.ask('today.board', {}));
    await time('absence.list', () => world.ask('absence.list', {}));
    await time('absence.get', () => world.ask('absence.get', { id: away }));
    await time('cover.candidates', () => world.ask('cover.candidates', { sessionId: first?.session.id ?? 0, forPersonId: 7, start: null, end: null }));
    await time('rota 1', () => world.ask('rota.between', { from: '2026-11-23', weeks: 1 }));
    await time('rota 4', () => world.ask('rota.between', { from: '2026-11-23', weeks: 4 }));
    await time('gaps 4 weeks', () => world.ask('gaps.between', { from: '2026-11-23', until: '2026-12-21' }));
    await time('people.list', () => world.ask('people.list', {}));
    world.close();
  });
}
