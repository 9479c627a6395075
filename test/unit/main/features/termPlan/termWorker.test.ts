import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Sent } from '#contract/requests.ts';
import type { TermReport } from '#main/features/termPlan/orders.ts';
import { type CoverTeam, coverTeam } from '#test/unit/main/features/cover/coverTeam.ts';

let team: CoverTeam;
afterEach(() => team.world.close());

/** A team whose worker hangs in the first term it plans. */
async function hanging(hangsAfter: TermReport['report']): Promise<CoverTeam> {
  const file = new URL('./hangingWorker.ts', import.meta.url);
  team = await coverTeam({ makeWorker: () => new Worker(file, { workerData: { hangsAfter } }) });
  return team;
}

const orderOf = ({ id }: CoverTeam): Sent<'termPlan.make'> => ({
  scope: {
    from: '2026-11-24',
    until: '2027-03-01',
    leadId: id.jo,
    ownLeads: [],
    people: [id.amira, id.ben, id.cara, id.dev],
    kinds: ['individualSupervision', 'groupSupervision'],
    rooms: [],
    minutes: { individualSupervision: 60, groupSupervision: 90 },
    groupSize: 8,
    mostInARow: 3,
  },
  locked: [],
  forbidden: [],
  ticket: 'a',
});

const stages = ({ world }: CoverTeam) =>
  world.announced.flatMap(({ event, payload }) =>
    event === 'planningTerm' ? [(payload as { stage: string }).stage] : [],
  );

describe('a term is worked out on the worker’s thread', () => {
  it('so other requests are answered meanwhile, and “Stop” at once: before there is a plan it leaves none', async () => {
    const { world } = await hanging('stage');
    let isAnswered = false;
    const making = world.ask('termPlan.make', orderOf(team)).finally(() => {
      isAnswered = true;
    });
    await vi.waitFor(() => expect(stages(team)).toEqual(['times', 'strain']), { timeout: 30_000 });
    // The worker is at work and will not end: whatever it does, main does not wait for it.
    expect((await world.must('people.list', {})).length).toBeGreaterThan(4);
    await world.must('place.add', { name: 'Ward 4', site: null });
    expect(isAnswered).toBe(false);
    expect(await world.must('termPlan.stop', { ticket: 'a' })).toEqual({ stopped: true });
    expect(await making).toMatchObject({
      ok: false,
      failure: { code: 'NOT_POSSIBLE', message: expect.stringContaining('before a plan was found') },
    });
  });

  it('and “Stop” leaves the best plan there was by then, which can be accepted', async () => {
    const { world } = await hanging('plan');
    const order = orderOf(team);
    const making = world.must('termPlan.make', order);
    await vi.waitFor(() => expect(stages(team).at(-1)).toBe('strain'), { timeout: 30_000 });
    await world.must('termPlan.stop', { ticket: 'a' });
    const plan = await making;
    expect(plan).toMatchObject({ method: 'stopped', helps: null });
    const rows = plan.rows.flatMap(({ supervisee, dueOn, chosen }) =>
      chosen ? [{ supervisee, dueOn, date: chosen.date, start: chosen.start, placeId: chosen.placeId }] : [],
    );
    expect(rows.length).toBeGreaterThan(10);
    expect(await world.must('termPlan.holds', { scope: order.scope, digest: plan.digest })).toEqual({
      holds: true,
    });
    await world.agree('termPlan.accept', { scope: order.scope, digest: plan.digest, rows });
    expect(await world.must('termPlan.holds', { scope: order.scope, digest: plan.digest })).toEqual({
      holds: false,
    });
    await world.must('history.undo', { entryId: null });
    expect(await world.must('termPlan.holds', { scope: order.scope, digest: plan.digest })).toEqual({
      holds: true,
    });
  });
});
