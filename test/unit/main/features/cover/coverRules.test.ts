import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CoverTeam, coverTeam, made, refused } from './coverTeam.ts';

let team: CoverTeam;
beforeEach(async () => {
  team = await coverTeam();
  await team.absence();
});
afterEach(() => team.world.close());

async function candidate(sessionId: number, personId: number, forPersonId = team.id.amira) {
  const input = { sessionId, forPersonId, start: null, end: null };
  const { candidates } = await team.world.must('cover.candidates', input);
  const found = candidates.find((each) => each.personId === personId);
  if (!found) throw new Error(`No candidate ${personId}`);
  return found;
}
const codes = async (sessionId: number, personId: number) =>
  (await candidate(sessionId, personId)).findings.map(({ code }) => code);

/** Sessions of Amira's an hour apart, covered by Ben; their ids. */
async function coveredByBen(date: string, ...starts: string[]): Promise<number[]> {
  const { session, cover, id } = team;
  const ids: number[] = [];
  for (const start of starts) {
    const sessionId = await session({ date, start, end: start.replace(':00', ':30') });
    await cover(sessionId, id.amira, id.ben);
    ids.push(sessionId);
  }
  return ids;
}

describe('how much one person covers', () => {
  it('is capped by the day, as the setting has it, and an arrangement beyond is refused', async () => {
    const { id, session, get, world } = team;
    await coveredByBen('2026-11-24', '09:00', '11:00', '13:00');
    const fourth = await session({ start: '15:00', end: '16:00' });
    expect(await codes(fourth, id.ben)).toContain('coverPerDay');
    const { version } = await get(fourth);
    const gap = { sessionId: fourth, version, forPersonId: id.amira, start: '15:00', end: '16:00' };
    const failure = refused(await world.ask('cover.arrange', { ...gap, byPersonId: id.ben }));
    expect([failure.code, failure.findings?.[0]?.facts]).toEqual(['REFUSED', { count: 3, limit: 3 }]);
    await world.must('settings.change', { coverPerDay: 4 });
    expect(await codes(fourth, id.ben)).not.toContain('coverPerDay');
  });

  it('is capped by the week and by days in a row, before the session and after it', async () => {
    const { id, session, world } = team;
    for (const date of ['2026-11-23', '2026-11-25', '2026-11-26']) await coveredByBen(date, '14:00');
    const tuesday = await session();
    await world.must('settings.change', { coverPerWeek: 3, coverDaysInARow: 3 });
    expect(await codes(tuesday, id.ben)).toEqual(expect.arrayContaining(['coverPerWeek', 'coverDaysInARow']));
    const nextMonday = await session({ date: '2026-11-30' });
    expect(await codes(nextMonday, id.ben)).not.toContain('coverPerWeek');
  });

  it('does not count what is cancelled, what somebody else covers in turn, and swaps', async () => {
    const { id, session, cover, absence, get, world } = team;
    const [first = 0, second = 0, third = 0] = await coveredByBen('2026-11-24', '09:00', '11:00', '13:00');
    const meeting = await session({ start: '15:00', end: '16:00' });
    expect((await candidate(meeting, id.ben)).coverCount).toBe(3);

    const { version } = await get(first);
    await world.agree('session.cancel', { id: first, version, reason: 'leadAway' });
    expect((await candidate(meeting, id.ben)).coverCount).toBe(2);

    await absence({ personId: id.ben, from: '2026-11-24', until: '2026-11-24', untilTime: '12:00' });
    await cover(second, id.ben, id.cara);
    expect((await candidate(meeting, id.ben)).coverCount).toBe(1);
    expect((await candidate(meeting, id.cara)).coverCount).toBe(1);

    world.behind(`
      INSERT INTO swap (id, one_person_id, other_person_id) VALUES (1, ${id.amira}, ${id.ben});
      UPDATE cover SET swap_id = 1 WHERE session_id = ${third}`);
    expect((await candidate(meeting, id.ben)).coverCount).toBe(0);
  });
});

describe('a face that is known', () => {
  it('is somebody who was in a session with the service user', async () => {
    const { id, session, world } = team;
    const code = made(await world.must('serviceUser.add', { code: 'SU-90' }));
    await session({ serviceUserId: code, date: '2026-11-16', attendees: [id.cara] });
    const meeting = await session({ serviceUserId: code });
    const [ben, cara] = [await candidate(meeting, id.ben), await candidate(meeting, id.cara)];
    expect(ben.findings).toMatchObject([{ code: 'hasNotMet', severity: 'soft', facts: { code: 'SU-90' } }]);
    expect(cara.findings).toEqual([]);
    const met = (found: typeof ben) => found.score.find(({ part }) => part === 'continuity');
    expect([met(ben)?.points, met(cara)?.points, met(cara)?.facts.met]).toEqual([0, 10, 1]);
  });

  it('comes first, and the parts say by how much', async () => {
    const { id, session, world } = team;
    const code = made(await world.must('serviceUser.add', { code: 'SU-90' }));
    await session({ serviceUserId: code, date: '2026-11-16', attendees: [id.dev] });
    const meeting = await session({ serviceUserId: code });
    const { candidates } = await world.must('cover.candidates', {
      sessionId: meeting,
      forPersonId: id.amira,
      start: null,
      end: null,
    });
    expect(candidates.map((each) => each.personId)).toEqual([id.dev, id.ben, id.cara, id.jo]);
    const totals = candidates.map(({ score }) => score.reduce((sum, { points }) => sum + points, 0));
    expect(totals).toEqual([70, 60, 60, 45]);
  });
});
