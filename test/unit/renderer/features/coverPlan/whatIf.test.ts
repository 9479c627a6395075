import { describe, expect, it } from 'vitest';
import { awayBetween, problemsOf as problemsOfAbsence, requestOf } from '#renderer/features/absence/draft.ts';
import {
  draftAt,
  lengthOf,
  problemsOf,
  recordedIn,
  resiliencePath,
  scopeOf,
  triedOf,
  type WhatIfDraft,
  whatIfPath,
  withFrom,
  withLength,
} from '#renderer/features/coverPlan/whatIfDraft.ts';
import {
  carriedWords,
  carriersOf,
  overShareWords,
  whatIfTitle,
} from '#renderer/features/coverPlan/whatIfWords.ts';
import type { Names } from '#renderer/text/names.ts';

const byId: Record<number, string> = { 1: 'Grace', 2: 'Amira', 3: 'Priya', 4: 'Ben' };
const nameOf = (id: number) => byId[id] ?? '?';
const names: Names = {
  name: (id) => (id === 1 ? 'you' : nameOf(id)),
  first: (id) => (id === 1 ? 'You' : nameOf(id)),
  fullName: nameOf,
  isYou: (id) => id === 1,
  missing: nameOf,
};

const today = '2026-11-25';
const end = '2027-11-25';
const draft = (over: Partial<WhatIfDraft> = {}): WhatIfDraft => ({
  personId: 2,
  from: '2026-11-30',
  until: '2027-01-10',
  notKnown: false,
  ...over,
});
const partsOf = (path: string) => {
  const [, , , personId, from, until] = path.split('/');
  return { personId, from, until };
};

describe('the absence to try out', () => {
  it('is six weeks from next Monday unless something else is said', () => {
    expect(draftAt({}, today)).toEqual(draft({ personId: null }));
    expect(draftAt({ personId: '2' }, '2026-11-23')).toEqual(draft());
    expect(lengthOf(draft())).toBe('6');
  });

  it('is found again under its path, whatever it is', () => {
    for (const each of [
      draft(),
      draft({ from: '2026-11-25', until: '2026-11-25' }),
      draft({ notKnown: true }),
      draft({ personId: null }),
    ]) {
      const again = draftAt(partsOf(whatIfPath(each)), today);
      expect(whatIfPath(again)).toBe(whatIfPath(each));
      expect(triedOf(again, today, end)).toEqual(triedOf(each, today, end));
    }
    expect(whatIfPath(draft())).toBe('/absence/what-if/2/2026-11-30/2027-01-10');
    expect(whatIfPath(draft({ notKnown: true }))).toBe('/absence/what-if/2/2026-11-30/no-end');
    expect(whatIfPath(draft({ from: null }))).toBe('/absence/what-if/2');
  });

  it('lends its days to trying everybody', () => {
    expect(resiliencePath(draft())).toBe('/absence/resilience/2026-11-30/2027-01-10');
    for (const each of [draft({ notKnown: true }), draft({ from: null }), draft({ until: null })]) {
      expect(resiliencePath(each)).toBe('/absence/resilience');
    }
    expect(draftAt({}, today, 2)).toMatchObject({ from: '2026-11-30', until: '2026-12-13' });
    expect(draftAt({ from: '2026-12-07', until: '2026-12-08' }, today, 2)).toMatchObject({
      from: '2026-12-07',
      until: '2026-12-08',
    });
  });

  it('takes no notice of a path that makes no sense', () => {
    expect(draftAt({ personId: 'x', from: '2026-02-31', until: 'soon' }, today)).toEqual(
      draft({ personId: null }),
    );
  });

  it('keeps its length when it begins on another day, and takes another length', () => {
    const later = withFrom(draft(), '2026-12-07');
    expect(later.until).toBe('2027-01-17');
    expect(withLength(later, '1')).toMatchObject({ from: '2026-12-07', until: '2026-12-13' });
    expect(withFrom(draft(), null)).toEqual(draft({ from: null }));
    expect(lengthOf(draft({ until: '2027-01-09' }))).toBeNull();
    expect(lengthOf(draft({ notKnown: true }))).toBeNull();
  });

  it('says what is wrong with its dates, and is not tried until they are right', () => {
    expect(problemsOf(draft({ from: '2026-11-24' }), today, end).from).toBe('Choose a day from today on.');
    expect(problemsOf(draft({ until: '2026-11-29' }), today, end).until).toBe(
      'The last day must not be before the first.',
    );
    expect(problemsOf(draft({ from: end, until: end }), today, end).from).toContain('No session is planned');
    expect(problemsOf(draft({ from: null }), today, end)).toEqual({});
    for (const wrong of [
      { personId: null },
      { from: null },
      { until: null },
      { from: '2026-11-24' },
      { until: '2026-11-29' },
    ]) {
      expect(triedOf(draft(wrong), today, end)).toBeNull();
    }
    expect(triedOf(draft({ until: null, notKnown: true }), today, end)).toEqual({
      personId: 2,
      from: '2026-11-30',
      until: null,
    });
  });

  it('is planned to its last day, or as far as is said while that is not known', () => {
    const known = { personId: 2, from: '2026-11-30', until: '2027-01-10' };
    expect(scopeOf(known, '2027-01-25')).toMatchObject({
      from: '2026-11-30',
      until: '2027-01-11',
      people: [2],
      imagined: { personId: 2, from: '2026-11-30', until: '2027-01-10' },
    });
    expect(scopeOf({ ...known, until: null }, '2027-01-25')).toMatchObject({
      until: '2027-01-25',
      imagined: { until: null },
    });
  });

  it('knows what is recorded in its days, the first and the last included', () => {
    const tried = { personId: 2, from: '2026-11-30', until: '2026-12-13' };
    const absence = (from: string, until: string | null, personId = 2) => ({ personId, from, until });
    const within = [
      absence('2026-11-13', null),
      absence('2026-11-13', '2026-11-30'),
      absence('2026-12-13', '2026-12-20'),
    ];
    const without = [
      absence('2026-11-13', '2026-11-29'),
      absence('2026-12-14', null),
      absence('2026-12-01', '2026-12-02', 3),
    ];
    expect(recordedIn(tried, [...within, ...without])).toEqual(within);
    expect(recordedIn({ ...tried, until: null }, without)).toEqual([absence('2026-12-14', null)]);
  });

  it('becomes an absence to record with the same days', () => {
    const real = awayBetween('2026-11-30', '2027-01-10');
    expect(problemsOfAbsence(real)).toEqual({});
    expect(requestOf(real)).toMatchObject({ from: '2026-11-30', until: '2027-01-10', fromTime: null });
    expect(requestOf(awayBetween('2026-11-30', null))).toMatchObject({ from: '2026-11-30', until: null });
  });
});

describe('its words', () => {
  const row = (id: number, personId: number | null) => ({
    session: { id },
    chosen: personId === null ? null : { personId },
  });

  it('ask about somebody by name', () => {
    expect(whatIfTitle(null, names)).toBe('What if…');
    expect(whatIfTitle(2, names)).toBe('What if Amira were away?');
    expect(whatIfTitle(1, names)).toBe('What if you were away?');
  });

  it('count the sessions each would carry, one in two parts once', () => {
    const rows = [row(1, 3), row(2, 3), row(2, 3), row(3, 1), row(4, 4), row(5, null)];
    const carriers = carriersOf(rows, names);
    expect(carriedWords(carriers, names)).toBe('Priya would take 2 sessions, Ben 1 and you 1.');
    expect(carriedWords(carriers.slice(1, 2), names)).toBe('Ben would take 1 session.');
    expect(carriedWords([], names)).toBe('');
  });

  it('name those who would carry more than a fair share, the furthest over it first', () => {
    const shares = [
      { personId: 3, before: 1, planned: 3, share: 2.8 },
      { personId: 4, before: 0, planned: 5, share: 2.75 },
      { personId: 1, before: 9, planned: 0, share: 2 },
      { personId: 2, before: 0, planned: 2, share: 1.5 },
    ];
    expect(overShareWords(shares, names)).toBe('Over a fair share by then: Ben (2.3) and Priya (1.2).');
    expect(overShareWords(shares.slice(2), names)).toBe('');
  });
});
