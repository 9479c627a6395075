import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import { goTo } from './hands.ts';

export const pool = (page: Page) => page.getByRole('table', { name: 'Reserves' });

/** The row of a step on somebody's page. */
export const step = (page: Page, name: string) =>
  page
    .getByRole('table', { name: 'Steps' })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${name}`) }) });

export async function openReserve(page: Page, name: string): Promise<void> {
  await goTo(page, 'Reserves');
  await pool(page).getByRole('link', { name }).click();
  await expect(page.getByRole('main').getByRole('heading', { name, level: 2 })).toBeVisible();
}

/** Adds a reserve who works nine to five from Monday to Friday; gives the id. */
export async function addReserve(page: Page, name: string): Promise<number> {
  await page.evaluate(async (who) => {
    const added = await window.understudy.request('person.add', {
      name: who,
      role: 'peerWorker',
      status: 'reserve',
      statusFrom: '2026-11-23',
      startDate: '2026-11-23',
      employer: null,
      basePlaceId: null,
      contractedMinutes: 900,
      telephone: null,
      email: null,
      mayLeadGroup: false,
      mayLeadIndividual: false,
    });
    if (!added.ok) throw new Error(added.failure.message);
  }, name);
  return worksNineToFive(page, name);
}

/** Gives somebody a pattern from nine to five, Monday to Friday; gives the id. Patterns by hand are told in another spec. */
export function worksNineToFive(page: Page, name: string): Promise<number> {
  return page.evaluate(async (who) => {
    const people = await window.understudy.request('people.list', {});
    const person = people.ok ? people.value.find((each) => each.name === who) : undefined;
    if (!person) throw new Error(`${who} is not there.`);
    const set = await window.understudy.request('person.setPattern', {
      id: person.id,
      version: person.version,
      from: '2026-11-23',
      weeks: 1,
      hours: ([1, 2, 3, 4, 5] as const).map((weekday) => ({
        week: 1,
        weekday,
        start: '09:00',
        end: '17:00',
      })),
    });
    if (!set.ok) throw new Error(set.failure.message);
    return person.id;
  }, name);
}

/** Signs off today whatever a person's steps still need, but for those named. */
export function signOffAllBut(page: Page, personId: number, open: readonly string[]): Promise<void> {
  return page.evaluate(
    async ([id, names]) => {
      const ask = async () => {
        const answer = await window.understudy.request('induction.get', { personId: id });
        if (!answer.ok || !answer.value) throw new Error('No induction has begun.');
        return answer.value;
      };
      const now = await window.understudy.request('today.board', {});
      const today = now.ok ? now.value.date : '';
      for (const { id: stepId, name, kind, needed, done } of (await ask()).steps) {
        if (names.includes(name)) continue;
        for (let time = done; time < needed; time += 1) {
          const { id: inductionId, version } = await ask();
          const outcome =
            kind === 'check'
              ? 'cleared'
              : kind === 'assessment'
                ? 'passed'
                : kind === 'access'
                  ? 'withAccess'
                  : 'done';
          const sent = { id: inductionId, version, stepId, doneOn: today, outcome, expiresOn: null } as const;
          const rest = { reference: null, signedById: null };
          const check = await window.understudy.request('step.signOff.check', { ...sent, ...rest });
          const accepted = check.ok
            ? check.value.findings.map((each) =>
                [each.code, each.personId, each.sessionId, each.when?.start].join('|'),
              )
            : [];
          const answer = await window.understudy.request('step.signOff', { ...sent, ...rest, accepted });
          if (!answer.ok) throw new Error(answer.failure.message);
        }
      }
    },
    [personId, open] as const,
  );
}
