import { expect, it } from 'vitest';

it('runs in the zone it was given, so that the other tests mean something', () => {
  const zone = process.env.TZ;
  if (zone === undefined) return expect(zone).toBeUndefined();
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
});
