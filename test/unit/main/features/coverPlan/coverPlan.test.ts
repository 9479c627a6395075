import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mostGaps } from '#contract/coverPlan.ts';
import type { Sent } from '#contract/requests.ts';
import { findingKey } from '#domain/finding.ts';
import { type CoverTeam, coverTeam, refused } from '#test/unit/main/features/cover/coverTeam.ts';

let team: CoverTeam;
beforeEach(async () => {
  team = await coverTeam();
});
afterEach(() => team.world.close());

const onSaturday = { reason: 'other' as const, note: null };

type Scope = Sent<'coverPlan.make'>['scope'];

const scopeOf = (over: Partial<Scope> = {}): Scope => ({
  from: '2026-11-23',
  until: '2026-12-21',
  people: [team.id.amira],
  only: null,
  imagined: null,
  ...over,
});

const make = (over: Partial<Sent<'coverPlan.make'>> = {}) =>
  team.world.must('coverPlan.make', { scope: scopeOf(), locked: [], forbidden: [], ticket: 'one', ...over });

type Made = Awaited<ReturnType<typeof make>>;

const rowsOf = ({ rows }: Made) =>
  rows.flatMap(({ session, gap, start, end, chosen }) =>
    chosen
      ? [{ sessionId: session.id, forPersonId: gap.personId, start, end, byPersonId: chosen.personId }]
      : [],
  );

const accept = (made: Made, rows = rowsOf(made), taken: typeof rows = []) => ({
  scope: made.scope,
  digest: made.digest,
  taken,
  rows,
});

/** Four meetings with the same service user, two at the same time as a meeting of Ben's. */
async function fourMeetings(): Promise<number[]> {
  const ids: number[] = [];
  for (const date of ['2026-11-24', '2026-11-26', '2026-12-01', '2026-12-03']) {
    ids.push(await team.session({ date }));
  }
  return ids;
}

describe('a plan for a whole absence', () => {
  it('gives one service user one face, says it is the best, and changes nothing', async () => {
    await fourMeetings();
    await team.absence();
    const before = await team.world.dump();
    const made = await make();
    expect(made.method).toBe('best');
    expect(made.tiers.map(({ name }) => name)).toEqual([
      'uncovered',
      'coverTerm',
      'faces',
      'load',
      'warnings',
    ]);
    expect(made.tiers.every(({ proven }) => proven)).toBe(true);
    expect(made.rows).toHaveLength(4);
    expect(new Set(made.rows.map(({ chosen }) => chosen?.personId)).size).toBe(1);
    expect(made.faces).toEqual([{ continuityKey: 'code SU-17', people: [made.rows[0]?.chosen?.personId] }]);
    expect(made.rows[0]?.chosen?.runs).toBe(4);
    expect(made.rows[0]?.chosen?.score.map(({ part }) => part)).toContain('continuity');
    for (const { alternatives } of made.rows) {
      expect(alternatives.length).toBeGreaterThan(0);
      for (const { faces, leavesOpen } of alternatives) {
        expect(faces).toBeGreaterThan(0);
        expect(leavesOpen).toEqual([]);
      }
    }
    expect(await team.world.dump()).toEqual(before);
  });

  it('is accepted as a whole in one step, and taken back by one undo', async () => {
    const ids = await fourMeetings();
    await team.absence();
    const before = await team.world.dump();
    const made = await make();
    const { entryId } = await team.world.agree('coverPlan.accept', accept(made));
    for (const id of ids) {
      const { gaps, cover } = await team.get(id);
      expect(gaps.map(({ state }) => state)).toEqual(['arranged']);
      expect(cover).toHaveLength(1);
    }
    expect((await make()).rows).toEqual([]);
    await team.world.must('history.undo', { entryId });
    expect(await team.world.dump()).toEqual(before);
  });

  it('is accepted row by row: the rows accepted before do not make it out of date', async () => {
    await fourMeetings();
    await team.absence();
    const made = await make();
    const [first, second, ...others] = rowsOf(made);
    if (!first || !second) throw new Error('The plan has no rows.');
    await team.world.agree('coverPlan.accept', accept(made, [first]));
    await team.world.agree('coverPlan.accept', accept(made, [second], [first]));
    const { entryId } = await team.world.agree('coverPlan.accept', accept(made, others, [first, second]));
    expect(entryId).not.toBeNull();
  });

  it('is refused as out of date when anything it rests on has changed, and arranges nothing', async () => {
    await fourMeetings();
    const absenceId = await team.absence();
    const made = await make();
    const chosen = made.rows[0]?.chosen?.personId ?? 0;
    await team.absence({ personId: chosen, from: '2026-12-01', until: '2026-12-01' });
    const dump = await team.world.dump();
    const failure = refused(await team.world.ask('coverPlan.accept', accept(made)));
    expect(failure.code).toBe('STALE');
    expect(failure.message).toContain('Replan');
    expect(await team.world.dump()).toEqual(dump);
    const version = await team.version(absenceId);
    expect(version).toBe(1);
  });

  it('is out of date when the cover it counted on is given elsewhere, and when a gap has begun', async () => {
    const [first] = await fourMeetings();
    const other = await team.session({
      date: '2026-11-24',
      start: '13:00',
      end: '14:00',
      leads: [team.id.cara],
    });
    await team.absence();
    const made = await make();
    await team.cover(other, team.id.cara, team.id.ben);
    expect(refused(await team.world.ask('coverPlan.accept', accept(made))).code).toBe('STALE');
    const again = await make();
    team.world.at('2026-11-24T10:05');
    expect(refused(await team.world.ask('coverPlan.accept', accept(again))).code).toBe('STALE');
    expect((await team.get(first ?? 0)).cover).toEqual([]);
  });

  it('can be accepted however much there is to be accepted with it', async () => {
    const ids = await fourMeetings();
    await team.absence();
    const made = await make();
    // As many as the rows of a long plan can have: ten each.
    const accepted = Array.from({ length: 10 * mostGaps - 100 }, (_, at) => `otherBase|${at}|${at}|`);
    const first = await team.world.ask('coverPlan.accept', { ...accept(made), accepted });
    if (first.ok) throw new Error('Nothing was there to be accepted.');
    accepted.push(...(first.failure.findings ?? []).map(findingKey));
    await team.world.must('coverPlan.accept', { ...accept(made), accepted });
    for (const id of ids) expect((await team.get(id)).cover).toHaveLength(1);
  });

  it('is not made of more gaps than can be accepted', async () => {
    const session = await team.session();
    await team.absence();
    team.world.behind(`
      WITH RECURSIVE more (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM more WHERE n < ${mostGaps})
      INSERT INTO session (kind, date, start_time, end_time, service_user_id)
      SELECT kind, date, start_time, end_time, service_user_id FROM session, more WHERE id = ${session};
      INSERT INTO session_part (session_id, person_id, part, origin)
      SELECT id, ${team.id.amira}, 'lead', 'hand' FROM session WHERE id > ${session}`);
    const planned = scopeOf({ until: '2026-11-25' });
    const { message } = refused(
      await team.world.ask('coverPlan.make', { scope: planned, locked: [], forbidden: [], ticket: 'one' }),
    );
    expect(message).toBe(
      'These are 2,001 gaps; at most 2,000 can be planned at once. Choose fewer people or a shorter time, then plan again.',
    );
  });

  it('refuses a row it never could have proposed', async () => {
    await fourMeetings();
    await team.absence();
    const made = await make();
    const [row] = rowsOf(made);
    if (!row) throw new Error('The plan has no rows.');
    for (const wrong of [
      { ...row, byPersonId: team.id.amira },
      { ...row, end: '10:30' },
      { ...row, forPersonId: team.id.ben },
    ]) {
      expect(refused(await team.world.ask('coverPlan.accept', accept(made, [wrong]))).code).toBe('STALE');
    }
  });

  it('keeps a locked choice, leaves a forbidden one out, and passes over whoever said no', async () => {
    const [first] = await fourMeetings();
    if (first === undefined) throw new Error('No session.');
    await team.absence();
    const free = await make();
    const usual = free.rows[0]?.chosen?.personId ?? 0;
    const { amira, ben, cara } = team.id;
    const here = { sessionId: first, forPersonId: amira, start: '10:00' };
    const otherOne = usual === ben ? cara : ben;
    const locked = await make({ locked: [{ ...here, byPersonId: otherOne }] });
    expect(locked.rows[0]?.chosen).toMatchObject({ personId: otherOne, locked: true });
    const forbidden = await make({ forbidden: [{ ...here, byPersonId: usual }] });
    expect(forbidden.rows[0]?.chosen?.personId).not.toBe(usual);
    const { version } = await team.get(first);
    const asked = await team.world.must('cover.ask', {
      sessionId: first,
      version,
      forPersonId: amira,
      askedPersonId: usual,
      how: 'telephone',
    });
    await team.world.must('cover.decline', {
      sessionId: first,
      version: (await team.get(first)).version,
      askId: asked.id ?? 0,
    });
    const replanned = await make();
    expect(replanned.rows[0]?.chosen?.personId).not.toBe(usual);
    const failure = refused(
      await team.world.ask('coverPlan.make', {
        scope: scopeOf(),
        locked: [{ ...here, byPersonId: usual }],
        forbidden: [],
        ticket: 'one',
      }),
    );
    expect(failure.code).toBe('NOT_POSSIBLE');
    expect(failure.message).toContain('cannot cover one of the gaps you kept for them');
  });

  it('says in words when two locked choices cannot both be', async () => {
    const { amira, ben, cara } = team.id;
    const one = await team.session({ leads: [amira] });
    const other = await team.session({ start: '10:30', end: '11:30', leads: [ben] });
    await team.absence();
    await team.absence({ personId: ben });
    const lock = (sessionId: number, forPersonId: number, start: string) => ({
      sessionId,
      forPersonId,
      start,
      byPersonId: cara,
    });
    const failure = refused(
      await team.world.ask('coverPlan.make', {
        scope: scopeOf({ people: null }),
        locked: [lock(one, amira, '10:00'), lock(other, ben, '10:30')],
        forbidden: [],
        ticket: 'one',
      }),
    );
    expect(failure.message).toBe(
      'Cara Lyle cannot do both Tue 24 Nov 2026 10:00 and Tue 24 Nov 2026 10:30, which you kept for them. Let one of them go, then plan again.',
    );
  });

  it('names the fewest reasons why nobody can', async () => {
    const id = await team.session({ date: '2026-11-28', override: onSaturday });
    await team.absence();
    const made = await make();
    expect(made.rows.map(({ session }) => session.id)).toEqual([id]);
    expect(made.rows[0]?.chosen).toBeNull();
    expect(made.rows[0]?.obstacles.map(({ code, findings }) => [code, findings.length])).toEqual([
      ['outsideWorkingPattern', 4],
    ]);
    expect(made.tiers[0]).toEqual({ name: 'uncovered', value: 1, bound: 1, proven: true });
  });

  it('plans only what is asked for: some gaps, or everybody’s', async () => {
    const [, second] = await fourMeetings();
    const bens = await team.session({
      date: '2026-11-24',
      start: '14:00',
      end: '15:00',
      leads: [team.id.ben],
    });
    await team.absence();
    await team.absence({ personId: team.id.ben, from: '2026-11-24', until: '2026-11-24' });
    const only = [{ sessionId: second ?? 0, forPersonId: team.id.amira }];
    expect((await make({ scope: scopeOf({ only }) })).rows.map(({ session }) => session.id)).toEqual([
      second,
    ]);
    const all = await make({ scope: scopeOf({ people: null }) });
    expect(all.rows).toHaveLength(5);
    expect(all.rows.map(({ session }) => session.id)).toContain(bens);
    const short = await make({ scope: scopeOf({ until: '2026-11-30' }) });
    expect(short.rows).toHaveLength(2);
  });

  it('turns to a ready reserve from the day it is long-term, and to the team before', async () => {
    await fourMeetings();
    await team.session({ date: '2026-12-22' });
    await team.session({ date: '2026-12-29' });
    const reserve = await team.reserve('2026-12-20');
    await team.absence();
    const made = await make({ scope: scopeOf({ until: '2027-01-04' }) });
    const by = made.rows.map(({ session, chosen }) => [session.date, chosen?.personId === reserve]);
    expect(by).toEqual([
      ['2026-11-24', false],
      ['2026-11-26', false],
      ['2026-12-01', false],
      ['2026-12-03', false],
      ['2026-12-22', true],
      ['2026-12-29', true],
    ]);
    expect(made.tiers.find(({ name }) => name === 'coverTerm')?.value).toBe(0);
  });

  it('finds the solver ready when it was warmed before, which changes nothing', async () => {
    await fourMeetings();
    await team.absence();
    const before = await team.world.dump();
    expect(await team.world.must('coverPlan.warm', {})).toBeNull();
    expect((await make()).method).toBe('best');
    expect(await team.world.dump()).toEqual(before);
  });

  it('can be stopped, and says so', async () => {
    await fourMeetings();
    await team.absence();
    const planning = team.world.ask('coverPlan.make', {
      scope: scopeOf(),
      locked: [],
      forbidden: [],
      ticket: 'slow',
    });
    const { stopped } = await team.world.must('coverPlan.stop', { ticket: 'slow' });
    expect(stopped).toBe(true);
    expect(refused(await planning).message).toBe('Planning was stopped. Nothing was changed.');
    expect((await team.world.must('coverPlan.stop', { ticket: 'slow' })).stopped).toBe(false);
    expect((await make()).rows).toHaveLength(4);
  });

  it('tells how far it is while it works', async () => {
    await fourMeetings();
    await team.absence();
    await make({ ticket: 'told' });
    const announced = team.world.announced.filter(({ event }) => event === 'planningCover');
    expect(announced.length).toBeGreaterThanOrEqual(5);
    expect(announced.every(({ payload }) => (payload as { ticket: string }).ticket === 'told')).toBe(true);
  });

  it('with nothing to cover is empty', async () => {
    await team.absence();
    const made = await make();
    expect(made).toMatchObject({ method: 'best', rows: [], faces: [] });
  });

  it('refuses dates the wrong way round and unknown people', async () => {
    const wrong = await team.world.ask('coverPlan.make', {
      scope: scopeOf({ from: '2026-12-01', until: '2026-12-01' }),
      locked: [],
      forbidden: [],
      ticket: 'one',
    });
    expect(refused(wrong).code).toBe('INVALID');
    const nobody = await team.world.ask('coverPlan.make', {
      scope: scopeOf({
        imagined: { personId: 999, kind: 'other', from: '2026-11-23', until: null },
      }),
      locked: [],
      forbidden: [],
      ticket: 'one',
    });
    expect(refused(nobody).code).toBe('NOT_FOUND');
  });
});

describe('what if somebody were away', () => {
  const imagined = () => ({
    personId: team.id.ben,
    kind: 'other' as const,
    from: '2026-11-30',
    until: '2027-01-10',
  });

  it('plans it over the real data and changes no row', async () => {
    for (const date of ['2026-12-01', '2026-12-08']) await team.session({ date, leads: [team.id.ben] });
    const before = await team.world.dump();
    const made = await make({
      scope: scopeOf({ until: '2027-01-11', people: [team.id.ben], imagined: imagined() }),
    });
    expect(made.rows.map(({ chosen }) => chosen !== null)).toEqual([true, true]);
    expect(made.rows[0]?.gap.personId).toBe(team.id.ben);
    const failure = refused(await team.world.ask('coverPlan.accept', accept(made)));
    expect(failure.message).toContain('Record the absence first');
    expect(await team.world.dump()).toEqual(before);
  });

  it('becomes real when the absence is recorded: the same plan comes out', async () => {
    for (const date of ['2026-12-01', '2026-12-08']) await team.session({ date, leads: [team.id.ben] });
    const scope = scopeOf({ until: '2027-01-11', people: [team.id.ben] });
    const imaginedPlan = await make({ scope: { ...scope, imagined: imagined() } });
    await team.absence({ ...imagined() });
    const real = await make({ scope });
    expect(rowsOf(real)).toEqual(rowsOf(imaginedPlan));
    await team.world.agree('coverPlan.accept', accept(real));
  });

  it('tries everybody in turn: who could not be missed, who would carry it and what would help', async () => {
    const { jo, amira, ben, dev } = team.id;
    // Only Amira may lead group supervision on Saturdays; two groups at once need two leads.
    await team.session({ kind: 'groupSupervision', date: '2026-12-01', leads: [amira], attendees: [dev] });
    await team.session({ date: '2026-12-05', leads: [ben], override: onSaturday });
    await team.session({ date: '2026-12-02', leads: [ben] });
    const before = await team.world.dump();
    const trials = await team.world.must('coverPlan.resilience', {
      from: '2026-11-30',
      until: '2026-12-14',
      ticket: 'all',
    });
    expect(new Set(trials.map(({ personId }) => personId))).toEqual(new Set(Object.values(team.id)));
    const of = (id: number) => trials.find(({ personId }) => personId === id);
    expect(of(ben)).toMatchObject({ gaps: 2, covered: 1, proven: true });
    expect(of(ben)?.obstacles).toEqual([{ code: 'outsideWorkingPattern', count: 1 }]);
    expect(of(ben)?.helps).toEqual([
      { help: 'anotherDay', weekday: 1, count: 1, moved: 1, asksServiceUser: true },
    ]);
    expect(of(amira)).toMatchObject({ gaps: 1, covered: 1 });
    expect(of(jo)).toMatchObject({ gaps: 0, covered: 0, helps: [] });
    // The worst first.
    expect(trials[0]?.personId).toBe(ben);
    expect(await team.world.dump()).toEqual(before);
  });

  it('says which reserve, made ready, would help, and which lead', async () => {
    const { amira, ben, cara, dev, jo } = team.id;
    const reserve = await team.reserve(null);
    // Everybody who may lead a group is in a meeting then; Dev may not, and the reserve is not ready.
    await team.session({ kind: 'groupSupervision', date: '2026-12-01', leads: [amira] });
    for (const who of [ben, cara, jo])
      await team.session({ kind: 'meeting', date: '2026-12-01', leads: [who] });
    const trials = await team.world.must('coverPlan.resilience', {
      from: '2026-11-30',
      until: '2026-12-14',
      ticket: 'all',
    });
    const helps = trials.find(({ personId }) => personId === amira)?.helps ?? [];
    expect(helps).toContainEqual({
      help: 'anotherLead',
      personId: dev,
      kind: 'groupSupervision',
      count: 1,
    });
    expect(helps).toContainEqual({ help: 'readyReserve', personId: reserve, count: 1 });
  });
});
