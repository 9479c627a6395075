import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findingKey } from '#domain/finding.ts';
import { followCover } from '#domain/sessions/coverChain.ts';
import { type CoverTeam, coverTeam, refused } from '#test/unit/main/features/cover/coverTeam.ts';

/** What happens to cover that is arranged already when the world changes: nothing dropped unasked, nothing asked twice. */
let team: CoverTeam;
beforeEach(async () => {
  team = await coverTeam();
});
afterEach(() => team.world.close());

const undo = (entryId: number | null = null) => team.world.must('history.undo', { entryId });
const rows = async (sessionId: number) =>
  (await team.get(sessionId)).cover.map((row) => [row.forPersonId, row.byPersonId]);
const states = async (sessionId: number) =>
  (await team.get(sessionId)).gaps.map((gap) => [gap.personId, gap.state]);
/** Who stands in a session, then for whom, as far as the named lead. */
const chains = async (sessionId: number) =>
  followCover(await team.get(sessionId)).leads.map(({ chain }) => chain.toReversed());
const fields = async (id: number, over: object) => ({
  id,
  version: await team.version(id),
  kind: 'sickness' as const,
  from: '2026-11-23',
  fromTime: null,
  until: null,
  untilTime: null,
  ...over,
});
/** Sends a change of an absence: gives what it asks about, then says yes. Fails when it asks a second time. */
async function changed(id: number, over: object): Promise<(number | null)[]> {
  const input = await fields(id, over);
  const first = await team.world.ask('absence.change', input);
  if (first.ok) return [];
  expect(first.failure.code).toBe('CONFIRM');
  const findings = first.failure.findings ?? [];
  const accepted = findings.map(findingKey);
  expect(new Set(accepted).size).toBe(accepted.length);
  expect(await team.world.ask('absence.change', { ...input, accepted })).toMatchObject({ ok: true });
  return findings.map(({ sessionId }) => sessionId);
}
async function covering(
  sessionId: number,
  forPersonId: number,
  byPersonId: number,
  start: string,
  end: string,
) {
  const { version } = await team.get(sessionId);
  await team.world.agree('cover.arrange', { sessionId, version, forPersonId, byPersonId, start, end });
}

describe('an absence with cover', () => {
  let early: number;
  let late: number;
  let away: number;
  beforeEach(async () => {
    const { id, session, absence, cover } = team;
    early = await session();
    late = await session({ date: '2026-12-08' });
    away = await absence({ until: '2026-12-11' });
    await cover(early, id.amira, id.ben);
    await cover(late, id.amira, id.ben);
  });

  it('lengthened asks nothing, keeps its cover and shows what it touches now', async () => {
    const { session } = team;
    const next = await session({ date: '2026-12-15' });
    expect(await states(next)).toEqual([]);
    expect(await changed(away, { until: '2026-12-31' })).toEqual([]);
    expect([(await rows(early)).length, (await rows(late)).length]).toEqual([1, 1]);
    expect(await states(next)).toEqual([[team.id.amira, 'needed']]);
  });

  it('shortened, lengthened again and shortened again asks once for each cover that goes', async () => {
    expect(await changed(away, { until: '2026-12-04' })).toEqual([late]);
    expect(await rows(late)).toEqual([]);
    expect(await changed(away, { until: '2026-12-11' })).toEqual([]);
    // What was given up does not come back by itself: it is a gap again.
    expect(await states(late)).toEqual([[team.id.amira, 'needed']]);
    expect(await changed(away, { until: '2026-12-04' })).toEqual([]);
    expect(await changed(away, { until: '2026-11-23' })).toEqual([early]);
  });

  it('begun later asks about what lies before', async () => {
    expect(await changed(away, { from: '2026-11-30', until: '2026-12-11' })).toEqual([early]);
    expect((await rows(late)).length).toBe(1);
  });

  it('ended early gives back what is to come and leaves what has been', async () => {
    team.world.at('2026-11-25T08:30');
    expect(await changed(away, { until: '2026-11-24' })).toEqual([late]);
    expect((await rows(early)).length).toBe(1);
    await undo();
    expect((await rows(late)).length).toBe(1);
    expect(await states(late)).toEqual([[team.id.amira, 'arranged']]);
  });

  it('shortened and undone is as it was, redone is shortened', async () => {
    const before = await team.world.dump();
    await changed(away, { until: '2026-12-04' });
    const after = await team.world.dump();
    await undo();
    expect(await team.world.dump()).toEqual(before);
    await team.world.must('history.redo', {});
    expect(await team.world.dump()).toEqual(after);
  });
});

describe('whoever covers falls ill too', () => {
  let meeting: number;
  let amiras: number;
  let bens: number;
  beforeEach(async () => {
    const { id, session, absence, cover } = team;
    meeting = await session();
    amiras = await absence();
    await cover(meeting, id.amira, id.ben);
    bens = await absence({ personId: id.ben });
  });

  it('leaves a gap of the one who covers, and the chain says who for whom', async () => {
    const { id, cover, get } = team;
    expect(await states(meeting)).toEqual([
      [id.amira, 'arranged'],
      [id.ben, 'needed'],
    ]);
    await cover(meeting, id.ben, id.cara);
    expect(await chains(meeting)).toEqual([[id.cara, id.ben, id.amira]]);
    expect((await get(meeting)).gaps.map(({ state }) => state)).toEqual(['arranged', 'arranged']);
  });

  it('and returns: only the cover for them is taken back, and asked about once', async () => {
    const { id, cover } = team;
    await cover(meeting, id.ben, id.cara);
    expect(await changed(bens, { until: '2026-11-23' })).toEqual([meeting]);
    expect(await rows(meeting)).toEqual([[id.amira, id.ben]]);
    expect(await states(meeting)).toEqual([[id.amira, 'arranged']]);
    await undo();
    expect(await chains(meeting)).toEqual([[id.cara, id.ben, id.amira]]);
  });

  it('and the first one returns: the whole chain is asked about and goes', async () => {
    const { id, cover } = team;
    await cover(meeting, id.ben, id.cara);
    const before = await team.world.dump();
    expect(await changed(amiras, { until: '2026-11-23' })).toEqual([meeting, meeting]);
    expect([await rows(meeting), await states(meeting)]).toEqual([[], []]);
    await undo();
    expect(await team.world.dump()).toEqual(before);
  });

  it('three deep: the chain shortens from where somebody returns', async () => {
    const { id, cover, absence } = team;
    await cover(meeting, id.ben, id.cara);
    const caras = await absence({ personId: id.cara });
    await cover(meeting, id.cara, id.dev);
    expect(await chains(meeting)).toEqual([[id.dev, id.cara, id.ben, id.amira]]);
    expect(await changed(bens, { until: '2026-11-23' })).toEqual([meeting, meeting]);
    expect(await chains(meeting)).toEqual([[id.ben, id.amira]]);
    await undo();
    expect(await changed(caras, { until: '2026-11-23' })).toEqual([meeting]);
    expect(await chains(meeting)).toEqual([[id.cara, id.ben, id.amira]]);
  });

  it('cover of cover that answers no absence goes along all the same: it would stand for nobody', async () => {
    const { id, cover, world, version } = team;
    await world.must('absence.remove', { id: bens, version: await version(bens) });
    // Cara stands in for Ben though he is there: the two agreed so.
    await cover(meeting, id.ben, id.cara);
    expect(await changed(amiras, { until: '2026-11-23' })).toEqual([meeting, meeting]);
    expect(await rows(meeting)).toEqual([]);
  });
});

describe('a session covered in parts', () => {
  let meeting: number;
  let away: number;
  beforeEach(async () => {
    const { id, session, absence } = team;
    meeting = await session({ start: '10:00', end: '12:00' });
    away = await absence();
    await covering(meeting, id.amira, id.ben, '10:00', '11:00');
    await covering(meeting, id.amira, id.cara, '11:00', '12:00');
  });

  it('is arranged by both together', async () => {
    const { id } = team;
    expect(await states(meeting)).toEqual([[id.amira, 'arranged']]);
    expect((await chains(meeting)).sort()).toEqual([
      [id.ben, id.amira],
      [id.cara, id.amira],
    ]);
  });

  it('asks about the part alone that an absence of part of the day leaves without purpose', async () => {
    const { id } = team;
    const part = { until: '2026-11-24', untilTime: '11:00' };
    expect(await changed(away, part)).toEqual([meeting]);
    expect(await rows(meeting)).toEqual([[id.amira, id.ben]]);
    expect(await states(meeting)).toEqual([[id.amira, 'arranged']]);
    await undo();
    expect(await rows(meeting)).toHaveLength(2);
  });

  it('is partly open when one of the two falls ill, and their part is covered again', async () => {
    const { id, absence } = team;
    const caras = await absence({ personId: id.cara });
    expect(await states(meeting)).toEqual([
      [id.amira, 'arranged'],
      [id.cara, 'needed'],
    ]);
    await covering(meeting, id.cara, id.dev, '11:00', '12:00');
    expect((await chains(meeting)).sort()).toEqual([
      [id.ben, id.amira],
      [id.dev, id.cara, id.amira],
    ]);
    expect(await changed(caras, { until: '2026-11-23' })).toEqual([meeting]);
    expect(await rows(meeting)).toHaveLength(2);
  });

  it('moves as a whole, each part with it', async () => {
    const { world, get } = team;
    const { version } = await get(meeting);
    await world.agree('session.move', {
      id: meeting,
      version,
      date: '2026-11-25',
      start: '13:00',
      end: '15:00',
    });
    expect((await get(meeting)).cover.map((row) => [row.start, row.end])).toEqual([
      ['13:00', '14:00'],
      ['14:00', '15:00'],
    ]);
    await undo();
    expect((await get(meeting)).cover.map((row) => row.start)).toEqual(['10:00', '11:00']);
  });
});

describe('two absences that overlap', () => {
  it('make one gap; only when the last that needs it goes is its cover asked about', async () => {
    const { id, session, absence, cover, world, version } = team;
    const meeting = await session();
    const first = await absence({ until: '2026-11-25' });
    const second = await absence({ kind: 'annualLeave', from: '2026-11-24', until: '2026-11-30' });
    expect(await states(meeting)).toEqual([[id.amira, 'needed']]);
    await cover(meeting, id.amira, id.ben);
    expect(await changed(first, { until: '2026-11-23' })).toEqual([]);
    await undo();
    await world.must('absence.remove', { id: second, version: await version(second) });
    expect(await rows(meeting)).toHaveLength(1);
    expect(await changed(first, { until: '2026-11-23' })).toEqual([meeting]);
    await undo();
    await undo();
    expect(await states(meeting)).toEqual([[id.amira, 'arranged']]);
    expect(await world.must('absence.list', {})).toHaveLength(2);
  });

  it('of two people who both lead are a gap each', async () => {
    const { id, session, absence, cover } = team;
    const meeting = await session({ leads: [id.amira, id.ben] });
    const amiras = await absence();
    await absence({ personId: id.ben });
    await cover(meeting, id.amira, id.cara);
    await cover(meeting, id.ben, id.dev);
    expect(await changed(amiras, { until: '2026-11-23' })).toEqual([meeting]);
    expect(await rows(meeting)).toEqual([[id.ben, id.dev]]);
  });
});

describe('an older step taken back by its own Undo', () => {
  const arranged = async (sessionId: number, forPersonId: number, byPersonId: number) => {
    const { version, start, end } = await team.get(sessionId);
    const input = { sessionId, version, forPersonId, byPersonId, start, end };
    return (await team.world.agree('cover.arrange', input)).entryId;
  };

  it('is refused when cover of that cover would stand for nobody', async () => {
    const { id, session, absence, world } = team;
    const meeting = await session();
    await absence();
    const first = await arranged(meeting, id.amira, id.ben);
    await absence({ personId: id.ben });
    await arranged(meeting, id.ben, id.cara);
    const failure = refused(await world.ask('history.undo', { entryId: first }));
    expect(failure).toMatchObject({ code: 'NOT_POSSIBLE' });
    expect(failure.message).toContain('Undo that first');
    expect(await rows(meeting)).toHaveLength(2);
    await undo();
    await undo();
    await undo(first);
    expect(await rows(meeting)).toEqual([]);
  });

  it('is refused when cover would lie outside its session', async () => {
    const { id, session, absence, world, get } = team;
    const meeting = await session();
    await absence();
    const { version } = await get(meeting);
    const moved = await world.agree('session.move', {
      id: meeting,
      version,
      date: '2026-11-24',
      start: '14:00',
      end: '15:00',
    });
    await arranged(meeting, id.amira, id.ben);
    expect(refused(await world.ask('history.undo', { entryId: moved.entryId })).code).toBe('NOT_POSSIBLE');
    expect(await get(meeting)).toMatchObject({ start: '14:00', gaps: [{ state: 'arranged' }] });
  });

  it('leaves cover alone when it is the absence that is taken back', async () => {
    const { id, session, cover, world } = team;
    const meeting = await session();
    const recorded = await world.must('absence.record', {
      personId: id.amira,
      kind: 'sickness',
      from: '2026-11-23',
      fromTime: null,
      until: null,
      untilTime: null,
    });
    await cover(meeting, id.amira, id.ben);
    await undo(recorded.entryId);
    expect(await rows(meeting)).toHaveLength(1);
  });
});
