import { expect, it } from 'vitest';
import { coverPlanRoute, gapParam, gapsIn } from '#renderer/client/coverPlanRoute.ts';

it('says in an address which gaps to plan, and reads it back', () => {
  const gaps = [
    { sessionId: 12, forPersonId: 5 },
    { sessionId: 13, forPersonId: 5 },
  ];
  const address = coverPlanRoute(3, gaps.map(gapParam));
  expect(address).toBe('/absence/3/plan/12-5,13-5');
  expect(gapsIn(address.split('/').at(-1))).toEqual(gaps);
});

it('plans all gaps where the address names none that can be read', () => {
  for (const names of [undefined, '', 'nonsense', '12', '12-', '12-5x']) expect(gapsIn(names)).toBeNull();
  expect(gapsIn('x,12-5')).toEqual([{ sessionId: 12, forPersonId: 5 }]);
});
