import type { Page } from '@playwright/test';

const team = ['Amira Khan', 'Ben Lowe', 'Chloe Bennett', 'Dev Rao', 'Ella Moss'];

/** Everybody works Monday to Friday, nine to five; adding people by hand is told in another journey. */
export async function addTeam(page: Page): Promise<void> {
  await page.evaluate(
    async ([names, from]) => {
      const people = await window.understudy.request('people.list', {});
      if (!people.ok) throw new Error(people.failure.message);
      const ids = people.value.map(({ id, version }) => ({ id, version }));
      for (const name of names) {
        const added = await window.understudy.request('person.add', {
          name,
          role: 'peerWorker',
          status: 'active',
          statusFrom: from,
          startDate: from,
          employer: null,
          basePlaceId: null,
          contractedMinutes: 2400,
          telephone: null,
          email: null,
          mayLeadGroup: false,
          mayLeadIndividual: false,
        });
        if (!added.ok || added.value.id === null) throw new Error('not added');
        ids.push({ id: added.value.id, version: 1 });
      }
      for (const who of ids) {
        const weekdays = [1, 2, 3, 4, 5] as const;
        const set = await window.understudy.request('person.setPattern', {
          ...who,
          from,
          weeks: 1,
          hours: weekdays.map((weekday) => ({ week: 1, weekday, start: '09:00', end: '17:00' })),
        });
        if (!set.ok) throw new Error(set.failure.message);
      }
    },
    [team, '2026-11-02'] as const,
  );
}

/** Everything the team has until May, without what only counts how often it was written. */
export function everything(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const days = { from: '2026-11-01', until: '2027-05-31' };
    const answers = await Promise.all([
      window.understudy.request('people.list', {}),
      window.understudy.request('series.list', {}),
      window.understudy.request('absence.list', {}),
      window.understudy.request('supervision.rules', {}),
      window.understudy.request('supervision.ledger', {}),
      window.understudy.request('calendar.between', { ...days, people: null, kinds: null }),
    ]);
    const plain = JSON.stringify(answers, (key, value) => (key === 'version' ? undefined : value));
    return JSON.parse(plain);
  });
}

/** The sessions in the calendar until May: when, which kind, and who attends, by first name. */
export function sessions(
  page: Page,
): Promise<{ date: string; start: string; kind: string; people: string[] }[]> {
  return page.evaluate(async () => {
    const days = { from: '2026-11-01', until: '2027-05-31' };
    const people = await window.understudy.request('people.list', {});
    const between = await window.understudy.request('calendar.between', {
      ...days,
      people: null,
      kinds: null,
    });
    if (!people.ok || !between.ok) throw new Error('not answered');
    const names = new Map(people.value.map(({ id, shortName }) => [id, shortName]));
    return between.value.sessions
      .filter(({ state }) => state === 'planned')
      .map(({ date, start, kind, parts }) => ({
        date,
        start,
        kind,
        people: parts
          .filter(({ part: as }) => as === 'attendee')
          .map(({ personId }) => names.get(personId) ?? ''),
      }))
      .toSorted((a, b) => (`${a.date} ${a.start}` < `${b.date} ${b.start}` ? -1 : 1));
  });
}
