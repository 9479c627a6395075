import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sent } from '#contract/requests.ts';
import { findingSentence } from '#renderer/text/findings/findings.ts';
import { type CoverTeam, coverTeam, made, refused } from '#test/unit/main/features/cover/coverTeam.ts';

let team: CoverTeam;
let leave: number;
beforeEach(async () => {
  team = await coverTeam();
  leave = await team.absence({
    personId: team.id.jo,
    kind: 'annualLeave',
    from: '2026-11-30',
    until: '2026-12-04',
  });
});
afterEach(() => team.world.close());

type Naming = Sent<'whoToRing.name'>;
const naming = (over: Partial<Naming> = {}): Naming => ({
  forPersonId: team.id.jo,
  byPersonId: team.id.amira,
  from: '2026-11-30',
  until: '2026-12-04',
  start: null,
  end: null,
  ...over,
});
const name = async (over: Partial<Naming> = {}) =>
  made(await team.world.agree('whoToRing.name', naming(over)));
const whoToRing = async (absenceId = leave) => {
  const found = await team.world.must('whoToRing.of', { absenceId });
  if (!found) throw new Error('There should be somebody to ring.');
  return found;
};
const telephone = async (personId: number, number: string) => {
  const { version, name: full, role, ...record } = await team.world.must('person.get', { id: personId });
  const { employer, basePlaceId, contractedMinutes, email, startDate } = record;
  const { mayLeadGroup, mayLeadIndividual } = record;
  await team.world.must('person.change', {
    id: personId,
    version,
    name: full,
    role,
    employer,
    basePlaceId,
    contractedMinutes,
    email,
    startDate,
    mayLeadGroup,
    mayLeadIndividual,
    telephone: number,
  });
};

describe('whom to ring while the coordinator is away', () => {
  it('is asked for every working hour, day by day, and named with the number', async () => {
    const { id } = team;
    await telephone(id.amira, '07700 900112');
    expect((await whoToRing()).without).toHaveLength(5);
    const naming = await name({ until: '2026-12-02' });
    const found = await whoToRing();
    expect(found).toMatchObject({
      personId: id.jo,
      dates: { from: '2026-11-30', until: '2026-12-04' },
      hoursAssumed: false,
      named: [{ id: naming, byPersonId: id.amira, telephone: '07700 900112', away: [] }],
      without: [
        { start: '2026-12-03T09:00', end: '2026-12-03T17:00' },
        { start: '2026-12-04T09:00', end: '2026-12-04T17:00' },
      ],
    });
    expect(found.days.map(({ date }) => date)).toHaveLength(5);
    expect(found.days[0]?.ringing).toEqual([
      {
        interval: { start: '2026-11-30T09:00', end: '2026-11-30T17:00' },
        who: [{ personId: id.amira, telephone: '07700 900112' }],
      },
    ]);
  });

  it('becomes nobody again when the contact is away later, and the row says when', async () => {
    const { id, absence } = team;
    await name();
    expect((await whoToRing()).without).toEqual([]);
    await absence({ from: '2026-12-02', until: '2026-12-02' });
    const found = await whoToRing();
    expect(found.without).toEqual([{ start: '2026-12-02T09:00', end: '2026-12-02T17:00' }]);
    expect(found.named[0]?.away).toEqual([{ start: '2026-12-02T00:00', end: '2026-12-03T00:00' }]);
    await name({ byPersonId: id.ben, from: '2026-12-02', until: '2026-12-02' });
    expect((await whoToRing()).without).toEqual([]);
  });

  it('is, of several, whoever was named first', async () => {
    const { id } = team;
    await name({ byPersonId: id.ben });
    await name({ start: '09:00', end: '12:00' });
    const [day] = (await whoToRing()).days;
    expect(day?.ringing.map(({ who }) => who.map(({ personId }) => personId))).toEqual([
      [id.ben, id.amira],
      [id.ben],
    ]);
  });

  it('leaves out bank holidays and closed days, and assumes hours where none are recorded', async () => {
    const { id, world, absence } = team;
    const christmas = await absence({ personId: id.jo, from: '2026-12-24', until: '2026-12-29' });
    expect((await whoToRing(christmas)).days.map(({ date }) => date)).toEqual(['2026-12-24', '2026-12-29']);
    const { version } = await world.must('person.get', { id: id.jo });
    await world.must('person.removePattern', { id: id.jo, version, from: '2025-01-06' });
    const found = await whoToRing();
    expect(found.hoursAssumed).toBe(true);
    expect(found.without[0]).toEqual({ start: '2026-11-30T08:00', end: '2026-11-30T18:00' });
  });

  it('looks four weeks ahead while there is no end, and moves on with the calendar', async () => {
    const { id, world, absence } = team;
    const open = await absence({ personId: id.jo });
    expect((await whoToRing(open)).dates).toEqual({ from: '2026-11-23', until: '2026-12-20' });
    world.at('2026-11-25T13:20');
    const found = await whoToRing(open);
    expect(found.dates).toEqual({ from: '2026-11-25', until: '2026-12-22' });
    expect(found.without[0]).toEqual({ start: '2026-11-25T13:20', end: '2026-11-25T17:00' });
  });

  it('is nothing for the absence of anybody else, and asks for nothing when the absence is over', async () => {
    const { world, absence } = team;
    const other = await absence();
    expect(await world.must('whoToRing.of', { absenceId: other })).toBeNull();
    expect(await world.must('deputies.of', { absenceId: other })).toBeNull();
    world.at('2026-12-07T08:30');
    expect(await whoToRing()).toMatchObject({ dates: null, days: [], without: [], suggested: [] });
    expect(refused(await world.ask('whoToRing.of', { absenceId: 999 })).code).toBe('NOT_FOUND');
  });
});

describe('naming', () => {
  const words = async (over: Partial<Naming>) =>
    refused(await team.world.ask('whoToRing.name', naming(over)));

  it('is refused for somebody away, unless it is overridden', async () => {
    const { id, world, absence } = team;
    await absence({ personId: id.ben, from: '2026-12-01', until: '2026-12-01' });
    const failure = await words({ byPersonId: id.ben });
    expect(failure.code).toBe('REFUSED');
    expect(failure.findings?.map(({ code, severity }) => `${code} ${severity}`)).toContain('absent hard');
    const accepted = ['noNumberToRing', id.ben, null, ''].join('|');
    const override = { reason: 'personAgreed' as const, note: null };
    await world.must('whoToRing.name', naming({ byPersonId: id.ben, accepted: [accepted], override }));
    // Overridden or not: while they are away there is nobody.
    expect((await whoToRing()).without).toEqual([{ start: '2026-12-01T09:00', end: '2026-12-01T17:00' }]);
  });

  it('asks about a missing number and hours somebody does not work, in words', async () => {
    const failure = await words({});
    expect(failure.code).toBe('CONFIRM');
    const names = { nameOf: () => 'Amira', today: '2026-11-23' };
    expect(failure.findings?.map((finding) => findingSentence(finding, names))).toEqual([
      'Amira has no telephone number recorded. Add it under People, so that it stands on the sheet.',
    ]);
  });

  it('says at the field what cannot be, and what to do', async () => {
    const { id } = team;
    const cases: [Partial<Naming>, string, RegExp][] = [
      [{ byPersonId: id.jo }, 'byPersonId', /somebody else/],
      [{ forPersonId: id.ben }, 'forPersonId', /not a coordinator/],
      [{ until: '2026-11-29' }, 'until', /before the first/],
      [{ from: '2026-11-16', until: '2026-11-20' }, 'until', /are over/],
      [{ until: '2027-12-04' }, 'until', /for a year/],
      [{ start: '10:00' }, 'end', /both times/],
      [{ start: '10:00', end: '10:00' }, 'end', /after the start/],
      [{ from: '2026-12-05', until: '2026-12-06' }, 'from', /not away in working hours/],
      [{ from: '2026-12-07', until: '2026-12-08' }, 'from', /not away in working hours/],
      [{ start: '18:00', end: '20:00' }, 'from', /not away in working hours/],
    ];
    for (const [over, field, say] of cases) {
      const failure = await words(over);
      expect(failure.code).toBe('INVALID');
      expect(failure.fields?.[field]).toMatch(say);
    }
    await name();
    expect((await words({ from: '2026-12-01', start: '09:00', end: '10:00' })).fields?.byPersonId).toMatch(
      /already/,
    );
    expect((await words({ byPersonId: 999 })).code).toBe('NOT_FOUND');
  });

  it('is taken back, and removing brings nothing else along; both with undo', async () => {
    const { world } = team;
    const before = await world.dump();
    const naming = await name();
    const after = await world.dump();
    await world.must('history.undo', { entryId: null });
    expect(await world.dump()).toEqual(before);
    await world.must('history.redo', {});
    expect(await world.dump()).toEqual(after);
    expect(refused(await world.ask('whoToRing.remove', { id: naming, version: 99 })).code).toBe('STALE');
    const version = (await whoToRing()).named[0]?.version ?? 0;
    await world.must('whoToRing.remove', { id: naming, version });
    expect((await whoToRing()).named).toEqual([]);
    expect(refused(await world.ask('whoToRing.remove', { id: naming, version })).code).toBe('NOT_FOUND');
    await world.must('history.undo', { entryId: null });
    expect(await world.dump()).toEqual(after);
    const { entries } = await world.must('history.list', {
      before: null,
      sessionId: null,
      personId: team.id.amira,
      limit: 5,
    });
    expect(entries.map((entry) => entry.name)).toContain('whoToRing.remove');
  });
});

describe('naming for every day', () => {
  it('names whom the app would, in one step that one undo takes back', async () => {
    const { id, world, absence } = team;
    await telephone(id.ben, '07700 900113');
    await telephone(id.cara, '07700 900114');
    await absence({ personId: id.ben, from: '2026-12-02', until: '2026-12-02' });
    const { suggested } = await whoToRing();
    expect(suggested.map(({ byPersonId, from, until }) => [byPersonId, from, until])).toEqual([
      [id.cara, '2026-11-30', '2026-12-04'],
    ]);
    const before = await world.dump();
    await world.must('whoToRing.nameAll', { forPersonId: id.jo, named: suggested });
    expect(await whoToRing()).toMatchObject({ without: [], suggested: [] });
    const again = refused(await world.ask('whoToRing.nameAll', { forPersonId: id.jo, named: suggested }));
    expect(again.message).toMatch(/already/);
    await world.must('history.undo', { entryId: null });
    expect(await world.dump()).toEqual(before);
  });

  it('says each thing once, and writes nothing when one of them does not fit', async () => {
    const { id, world } = team;
    const day = (from: string) => ({ byPersonId: id.dev, from, until: from, start: null, end: null });
    const named = [day('2026-11-30'), day('2026-12-01')];
    const { findings } = await world.must('whoToRing.nameAll.check', { forPersonId: id.jo, named });
    expect(findings.map(({ code }) => code)).toEqual(['noNumberToRing']);
    const wrong = { forPersonId: id.jo, named: [...named, day('2026-12-08')] };
    expect(refused(await world.ask('whoToRing.nameAll', wrong)).code).toBe('INVALID');
    expect((await whoToRing()).named).toEqual([]);
  });
});
