import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Envelope } from '#contract/envelope.ts';
import { failure } from '#contract/envelope.ts';
import { type RequestName, requests } from '#contract/requests.ts';
import { setUpTeam } from '#test/unit/main/features/team.ts';
import { openWorld, type World } from '#test/unit/main/features/world.ts';

let world: World;
beforeAll(async () => {
  world = openWorld();
  await setUpTeam(world);
});
afterAll(() => world.close());

const names = Object.keys(requests) as RequestName[];
const oddities = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withSparseArray: true }),
  fc.constantFrom<unknown>(null, undefined, '', 0, -1, Number.NaN, [], {}, '__proto__', { __proto__: null }),
);
const fields = [
  'id',
  'version',
  'date',
  'start',
  'end',
  'from',
  'until',
  'personId',
  'sessionId',
  'kind',
  'leads',
  'members',
  'accepted',
  'override',
  'hours',
  'people',
  'kinds',
  'name',
  'code',
];
const almostRight = fc.dictionary(
  fc.constantFrom(...fields),
  fc.oneof(
    fc.integer(),
    fc.string(),
    fc.constantFrom<unknown>('2026-02-30', '25:00', 9e15, null, ['x'], true),
  ),
);
const message = fc.oneof(
  { weight: 1, arbitrary: oddities },
  {
    weight: 2,
    arbitrary: fc.record({
      name: fc.oneof(fc.string(), fc.constantFrom('toString', '__proto__', 'constructor')),
      input: oddities,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ name: fc.constantFrom(...names), input: fc.oneof(oddities, almostRight) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ name: fc.constantFrom(...names), input: almostRight, extra: fc.anything() }),
  },
);

/** Whether the contract itself would take it: then it is not a bad message. */
function isWellFormed(sent: unknown): boolean {
  if (
    typeof sent !== 'object' ||
    sent === null ||
    Object.keys(sent).some((key) => !['name', 'input'].includes(key))
  )
    return false;
  const { name, input } = sent as { name?: unknown; input?: unknown };
  return (
    typeof name === 'string' &&
    Object.hasOwn(requests, name) &&
    requests[name as RequestName].input.safeParse(input).success
  );
}

it('answers 5,000 bad messages with an envelope and a code, and is none the worse', {
  timeout: 120_000,
}, async () => {
  const before = await world.dump();
  const seen = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(message, async (sent) => {
      fc.pre(!isWellFormed(sent));
      const answer = (await world.send(sent)) as Envelope<unknown>;
      expect(answer.ok).toBe(false);
      if (answer.ok) return;
      failure.parse(answer.failure);
      expect(['INVALID', 'UNKNOWN_REQUEST']).toContain(answer.failure.code);
      seen.set(answer.failure.code, (seen.get(answer.failure.code) ?? 0) + 1);
    }),
    { numRuns: 5000 },
  );
  expect(Math.min(...seen.values())).toBeGreaterThan(100);
  expect(world.faults).toEqual([]);
  expect(await world.dump()).toEqual(before);
});

it('answers what cannot be known: an untrusted sender, and ids of nothing', async () => {
  expect(await world.send({ name: 'people.list', input: {} }, false)).toMatchObject({
    ok: false,
    failure: { code: 'UNTRUSTED' },
  });
  for (const [name, input] of [
    ['session.get', { id: 99_999 }],
    ['person.get', { id: 99_999 }],
    ['series.get', { id: 99_999 }],
    ['absence.get', { id: 99_999 }],
    ['session.move', { id: 99_999, version: 1, date: '2026-12-01', start: '09:00', end: '10:00' }],
    [
      'cover.arrange',
      { sessionId: 99_999, version: 1, forPersonId: 1, byPersonId: 2, start: '09:00', end: '10:00' },
    ],
    [
      'session.add',
      {
        kind: 'meeting',
        date: '2026-12-01',
        start: '09:00',
        end: '10:00',
        placeId: 99_999,
        link: null,
        serviceUserId: null,
        leads: [1],
        attendees: [],
      },
    ],
    [
      'session.add',
      {
        kind: 'meeting',
        date: '2026-12-01',
        start: '09:00',
        end: '10:00',
        placeId: null,
        link: null,
        serviceUserId: null,
        leads: [99_999],
        attendees: [],
      },
    ],
    [
      'absence.record',
      {
        personId: 99_999,
        kind: 'sickness',
        from: '2026-12-01',
        fromTime: null,
        until: null,
        untilTime: null,
      },
    ],
  ] as const) {
    const answer = (await world.send({ name, input })) as Envelope<unknown>;
    expect(answer, name).toMatchObject({ ok: false });
    if (!answer.ok) expect(answer.failure.code, name).toBe('NOT_FOUND');
  }
  expect(world.faults).toEqual(['Refused a message from an untrusted sender']);
});
