import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CoverTeam, coverTeam } from '#test/unit/main/features/cover/coverTeam.ts';

let team: CoverTeam;
let session: number;
beforeEach(async () => {
  team = await coverTeam();
  session = await team.session();
  await team.world.agree('session.cancel', { ...(await at(session)), reason: 'other' });
});
afterEach(() => team.world.close());

const at = async (id: number) => ({ id, version: (await team.get(id)).version });
const found = async () =>
  (await team.world.must('session.reinstate.check', await at(session))).findings.map(
    ({ code, severity, personId, sessionId }) => ({ code, severity, personId, sessionId }),
  );

describe('a cancelled session that is put back', () => {
  it('is planned again, with nothing to ask while its people and place are free', async () => {
    expect(await found()).toEqual([]);
    await team.world.must('session.reinstate', await at(session));
    expect(await team.get(session)).toMatchObject({ state: 'planned', cancelReason: null });
    const again = await team.world.ask('session.reinstate', await at(session));
    expect(again).toMatchObject({ ok: false, failure: { code: 'NOT_POSSIBLE' } });
  });

  it('is refused where its lead is in another session by now, and an override is kept with it', async () => {
    const { id, world, get } = team;
    const other = await team.session({ kind: 'meeting' });
    expect(await found()).toEqual([
      { code: 'clash', severity: 'hard', personId: id.amira, sessionId: other },
    ]);
    const asked = { ...(await at(session)) };
    expect(await world.ask('session.reinstate', asked)).toMatchObject({
      ok: false,
      failure: { code: 'REFUSED', findings: [{ code: 'clash' }] },
    });
    expect((await get(session)).state).toBe('cancelled');
    await world.must('session.reinstate', { ...asked, override: { reason: 'personAgreed', note: null } });
    expect((await get(session)).state).toBe('planned');
    const { overrides } = await world.must('session.get', { id: session });
    expect(overrides).toMatchObject([{ reason: 'personAgreed', findings: [{ code: 'clash' }] }]);
    await world.must('history.undo', { entryId: null });
    expect(await get(session)).toMatchObject({ state: 'cancelled', cancelReason: 'other' });
    expect((await world.must('session.get', { id: session })).overrides).toEqual([]);
  });

  it('asks first when its lead is away by now', async () => {
    const { id, world } = team;
    await team.absence();
    expect(await found()).toEqual([
      { code: 'leadWithoutCover', severity: 'soft', personId: id.amira, sessionId: null },
    ]);
    const asked = await at(session);
    expect(await world.ask('session.reinstate', asked)).toMatchObject({
      ok: false,
      failure: { code: 'CONFIRM' },
    });
    await world.agree('session.reinstate', asked);
    expect((await team.get(session)).gaps).toMatchObject([{ personId: id.amira, state: 'needed' }]);
  });

  it('is refused with a version that is not the newest', async () => {
    const { id, version } = await at(session);
    expect(await team.world.ask('session.reinstate', { id, version: version - 1 })).toMatchObject({
      ok: false,
      failure: { code: 'STALE' },
    });
  });
});
