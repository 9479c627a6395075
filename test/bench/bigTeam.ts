import { join } from 'node:path';
import { addDays, weekdayOf } from '#domain/time/dates.ts';
import { openStore } from '#main/store/open.ts';
import { changeUnlogged, type Sqlite } from '#test/unit/main/features/dump.ts';

export interface BigTeam {
  people: number;
  /** Years of sessions, the last of them to come. */
  years: number;
  now: string;
}

/** Mostly support meetings; each person is supervised about every four weeks, a team about every fortnight. */
function kindOf(count: number): 'supportMeeting' | 'individualSupervision' | 'groupSupervision' {
  if (count % 140 === 7) return 'groupSupervision';
  return count % 35 === 3 ? 'individualSupervision' : 'supportMeeting';
}

const starts = ['09:00', '10:15', '11:30', '13:00', '14:15', '15:30'];
const ends = ['10:00', '11:15', '12:30', '14:00', '15:15', '16:30'];

/**
 * Makes a trust of that size in `dataDir`, the same every time: teams of 15, each person with about two sessions as
 * lead every working day, some leave, somebody off with no end date, some cover. It is written past the change log,
 * which no reading looks at.
 */
export function makeBigTeam(
  dataDir: string,
  { people, years, now }: BigTeam,
): { sessions: number; file: string } {
  const file = join(dataDir, 'understudy.sqlite');
  openStore({ file, instant: () => `${now}:00.000Z` }).close();
  const sessions = changeUnlogged(file, (db) => {
    db.exec('BEGIN');
    fillPeople(db, people);
    const count = fillSessions(db, people, years, now);
    fillAbsences(db, people, years, now);
    db.exec('COMMIT; ANALYZE;');
    return count;
  });
  return { sessions, file };
}

function fillPeople(db: Sqlite, people: number): void {
  for (let at = 0; at < 20; at += 1) {
    db.prepare('INSERT INTO place (name, site) VALUES (?, ?)').run([
      `Room ${at % 4}`,
      `Site ${Math.floor(at / 4)}`,
    ]);
  }
  for (let at = 0; at < 200; at += 1) {
    db.prepare('INSERT INTO service_user (code) VALUES (?)').run([`SU-${String(at).padStart(4, '0')}`]);
  }
  const person = db.prepare(
    'INSERT INTO person (name, role, contracted_minutes, start_date, may_lead_group, may_lead_individual) VALUES (?, ?, 2250, ?, 1, 1)',
  );
  for (let at = 0; at < people; at += 1) {
    const { lastInsertRowid: id } = person.run([
      `Person ${String(at).padStart(3, '0')}`,
      at % 15 === 0 ? 'coordinator' : 'peerWorker',
      '2015-01-01',
    ]);
    db.prepare(
      "INSERT INTO person_status (person_id, status, from_date) VALUES (?, 'active', '2015-01-01')",
    ).run([id]);
    const { lastInsertRowid: pattern } = db
      .prepare('INSERT INTO working_pattern (person_id, from_date, weeks) VALUES (?, ?, 1)')
      .run([id, '2015-01-01']);
    for (let weekday = 1; weekday <= 5; weekday += 1) {
      if (at % 15 !== 0 && weekday === 1 + (at % 5)) continue;
      db.prepare(
        "INSERT INTO working_hours (pattern_id, week, weekday, start_time, end_time) VALUES (?, 1, ?, '09:00', '17:00')",
      ).run([pattern, weekday]);
    }
  }
  db.prepare("INSERT INTO setting (name, value) VALUES ('actor', '1')").run();
}

function fillSessions(db: Sqlite, people: number, years: number, now: string): number {
  const insert = db.prepare(
    'INSERT INTO session (kind, date, start_time, end_time, place_id, service_user_id) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const part = db.prepare(
    "INSERT OR IGNORE INTO session_part (session_id, person_id, part, origin) VALUES (?, ?, ?, 'hand')",
  );
  const cover = db.prepare(
    'INSERT INTO cover (session_id, for_person_id, by_person_id, start_time, end_time) VALUES (?, ?, ?, ?, ?)',
  );
  const today = now.slice(0, 10);
  const end = addDays(today, 365);
  let count = 0;
  for (let date = addDays(end, -365 * years); date < end; date = addDays(date, 1)) {
    const weekday = weekdayOf(date);
    if (weekday > 5) continue;
    for (let at = 0; at < people; at += 1) {
      if (at % 15 !== 0 && weekday === 1 + (at % 5)) continue;
      for (const slot of at % 3 === 0 ? [0, 1, 2] : [0, 2]) {
        const kind = kindOf(count);
        const time = (at + slot * 2 + weekday) % 6;
        const { lastInsertRowid: id } = insert.run([
          kind,
          date,
          starts[time],
          ends[time],
          1 + ((at + slot) % 20),
          kind === 'supportMeeting' ? 1 + ((at * 3 + slot) % 200) : null,
        ]);
        part.run([id, at + 1, 'lead']);
        if (kind !== 'supportMeeting') {
          const team = Math.floor(at / 15) * 15;
          const others = kind === 'groupSupervision' ? 14 : 1;
          for (let other = 1; other <= others; other += 1) {
            const personId = team + ((at - team + other) % Math.min(15, people - team)) + 1;
            if (personId !== at + 1 && personId <= people) part.run([id, personId, 'attendee']);
          }
        }
        if (count % 50 === 0) cover.run([id, at + 1, ((at + 2) % people) + 1, starts[time], ends[time]]);
        count += 1;
      }
    }
  }
  return count;
}

function fillAbsences(db: Sqlite, people: number, years: number, now: string): void {
  const insert = db.prepare(
    'INSERT INTO absence (person_id, kind, from_date, until_date) VALUES (?, ?, ?, ?)',
  );
  const end = addDays(now.slice(0, 10), 365);
  for (let at = 0; at < people; at += 1) {
    for (let n = 0; n < years * 8; n += 1) {
      const from = addDays(end, -(n * 45 + ((at * 11) % 45)) - 10);
      insert.run([at + 1, n % 4 === 0 ? 'sickness' : 'annualLeave', from, addDays(from, (at + n) % 5)]);
    }
    if (at % 15 === 7) insert.run([at + 1, 'sickness', addDays(now.slice(0, 10), -10), null]);
  }
}
