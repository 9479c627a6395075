import type { Page } from '@playwright/test';
import { checkAxe, expect, screenshot, test } from './fixtures.ts';
import { goTo } from './hands.ts';
import { addReserve, openReserve, pool, signOffAllBut, step } from './reserveTeam.ts';

const main = (page: Page) => page.getByRole('main');
const panel = (page: Page, name: string) => page.getByRole('complementary', { name });

async function reserves(page: Page): Promise<void> {
  await goTo(page, 'Reserves');
  await expect(pool(page)).toBeVisible();
}

test('the pool says who is ready, who will be and who is stuck, on what', async ({ launch }) => {
  const { page } = await launch();
  await page.getByRole('button', { name: 'Explore a sample team' }).click();
  const expiring = page.getByRole('region', { name: 'Checks expiring' });
  await expect(expiring).toContainText('Maya’s Mandatory training runs out on Fri 18 Dec.');
  await screenshot(page, 'reserves-today');
  await reserves(page);
  const rows = pool(page).getByRole('row');
  await expect(rows.nth(1)).toContainText('Maya Robinson');
  await expect(rows.nth(1)).toContainText('Ready now');
  await expect(rows.nth(2)).toContainText('Callum Fraser');
  await expect(rows.nth(2)).toContainText('Ready by Mon 14 Dec');
  await expect(rows.nth(2)).toContainText('hangs on Access to patient notes');
  await expect(rows.nth(3)).toContainText('Leila Hosseini');
  await expect(rows.nth(3)).toContainText('Employment history and references is overdue and has no new date');
  await screenshot(page, 'reserves-pool');
  await checkAxe(page);

  await openReserve(page, 'Leila Hosseini');
  await expect(step(page, 'Ward visits')).toContainText('To do');
  await expect(step(page, 'Shadowing')).toContainText('waits for Ward visits');
  await expect(step(page, 'DBS check')).toContainText('Done');
  await expect(step(page, 'Employment history')).toContainText('All hangs on this');
  await screenshot(page, 'reserve-steps');
  await checkAxe(page);
  await step(page, 'Employment history')
    .getByRole('button', { name: /^Employment history/ })
    .click();
  const about = panel(page, 'Employment history and references');
  await expect(about).toContainText('The day it was expected is past.');
  await screenshot(page, 'reserve-step');
  await checkAxe(page);
  // The day it is expected now: the forecast goes on at once.
  await about.getByRole('spinbutton').first().click();
  await page.keyboard.type('18122026');
  await about.getByRole('button', { name: 'Save day' }).click();
  await expect(main(page).getByText(/^Ready by /)).toBeVisible();
  await expect(
    page.getByText(/^Leila’s Employment history and references is expected by Fri 18 Dec$/),
  ).toBeVisible();
});

test('the programme is the coordinator’s; a change reaches people under way only when taken over', async ({
  launch,
}) => {
  const { page } = await launch();
  await page.getByRole('button', { name: 'Explore a sample team' }).click();
  await reserves(page);
  await page.getByRole('button', { name: 'Programme' }).click();
  const table = page.getByRole('table', { name: 'Steps of the programme' });
  await expect(table.getByRole('row')).toHaveCount(19);
  await screenshot(page, 'programme');
  await checkAxe(page);

  await table.getByRole('button', { name: 'Occupational health', exact: true }).click();
  const form = panel(page, 'Occupational health');
  await form.getByRole('checkbox', { name: 'Shadowing' }).check({ force: true });
  await form.getByRole('button', { name: 'Save step' }).click();
  await expect(form.getByRole('alert')).toContainText(
    'Occupational health after Shadowing after Ward visits after Occupational health',
  );
  await screenshot(page, 'programme-circle');
  await checkAxe(page);
  await form.getByRole('button', { name: 'Not now' }).click();

  await table.getByRole('button', { name: 'Shadowing', exact: true }).click();
  const shadowing = panel(page, 'Shadowing');
  await shadowing.getByRole('textbox', { name: 'How many' }).fill('3');
  await page.keyboard.press('Tab');
  await shadowing.getByRole('button', { name: 'Save step' }).click();
  await expect(main(page).getByText('Callum Fraser: the programme has changed')).toBeVisible();
  await expect(main(page).getByText('Maya Robinson: the programme has changed')).toBeVisible();
  await screenshot(page, 'programme-changed');
  await openReserve(page, 'Callum Fraser');
  await expect(step(page, 'Shadowing')).toContainText('1 of 2');
  await page.getByRole('button', { name: 'Take over Shadowing' }).click();
  await expect(step(page, 'Shadowing')).toContainText('1 of 3');
  await openReserve(page, 'Maya Robinson');
  await page.getByRole('button', { name: 'Leave Shadowing as it is' }).click();
  await expect(page.getByText('The programme has changed')).toHaveCount(0);
  await expect(step(page, 'Shadowing')).toContainText('2 of 2');
});

test('two are appointed, one for each pathway, and one goes from first step to active', async ({
  launch,
}) => {
  const first = await launch();
  let { page } = first;
  await page.getByRole('textbox', { name: /name/i }).fill('Grace Okafor');
  await page.getByRole('button', { name: 'Set up my team' }).click();
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
  const rosa = await addReserve(page, 'Rosa Diaz');
  await addReserve(page, 'Ben Osei');

  await test.step('the first pathway begins with nothing', async () => {
    await openReserve(page, 'Rosa Diaz');
    await screenshot(page, 'induction-begin');
    await page.getByRole('button', { name: 'Begin induction' }).click();
    await expect(page.getByText(/^Began Rosa’s induction, from Mon 23 Nov$/)).toBeVisible();
    // Access to notes is expected last, 56 days from the start.
    await expect(main(page).getByText(/^Ready by Mon 18 Jan 2027$/)).toBeVisible();
    await expect(step(page, 'DBS check')).toContainText('due Mon 4 Jan 2027');
    await expect(step(page, 'Training assessment')).toContainText('waits for Training programme');
  });

  await test.step('the second brings along what is held, each with its date', async () => {
    await openReserve(page, 'Ben Osei');
    const form = page.getByRole('form', { name: 'Begin induction' });
    await form.getByRole('button', { name: /Programme/ }).click();
    await page.getByRole('option', { name: /From the existing workforce/ }).click();
    await page.getByRole('checkbox', { name: 'DBS check' }).check({ force: true });
    await page.getByRole('button', { name: 'Begin induction' }).click();
    await expect(main(page).getByText('Give the date of the evidence.')).toBeVisible();
    await page
      .getByRole('group', { name: /Date of DBS check/ })
      .getByRole('spinbutton')
      .first()
      .click();
    await page.keyboard.type('05012026');
    await screenshot(page, 'induction-held');
    await checkAxe(page);
    await page.getByRole('button', { name: 'Begin induction' }).click();
    await expect(step(page, 'DBS check')).toContainText('expires Fri 5 Jan 2029');
  });

  await test.step('a check is signed off with its expiry, and not with a certificate’s number', async () => {
    await openReserve(page, 'Rosa Diaz');
    await step(page, 'DBS check').getByRole('button', { name: 'Sign off DBS check' }).click();
    const form = panel(page, 'DBS check');
    await form.getByRole('textbox', { name: 'Kept in' }).fill('Certificate 001234567890');
    await form.getByRole('button', { name: 'Save sign-off' }).click();
    await expect(form).toContainText('without any number of a certificate');
    await form.getByRole('textbox', { name: 'Kept in' }).fill('HR file');
    await form
      .getByRole('group', { name: /Expires/ })
      .getByRole('spinbutton')
      .first()
      .click();
    await page.keyboard.type('20012027');
    await screenshot(page, 'step-sign-off');
    await checkAxe(page);
    await form.getByRole('button', { name: 'Save sign-off' }).click();
    await expect(form.getByRole('list', { name: 'What shows it' })).toContainText('expires Wed 20 Jan 2027');
    await expect(step(page, 'DBS check')).toContainText('Done');
    await form.getByRole('button', { name: 'Close panel' }).click();
  });

  await test.step('a visit is booked at a time that suits both, in its turn', async () => {
    await signOffAllBut(page, rosa, ['Ward visits', 'Shadowing', 'DBS check']);
    await expect(main(page).getByText(/^Ready by Fri 27 Nov$/)).toBeVisible();
    await step(page, 'Ward visits').getByRole('button', { name: 'Book Ward visits' }).click();
    const form = panel(page, 'Ward visits');
    await form.getByRole('combobox', { name: 'Lead' }).fill('Ben');
    await page.keyboard.press('Enter');
    await expect(form.getByRole('row', { name: /^Ben Osei/ })).toBeVisible();
    await expect(form.getByRole('radio', { name: /Mon 23 Nov 09:00–11:00/ })).toBeChecked();
    await screenshot(page, 'step-book');
    await checkAxe(page);
    await form.getByRole('radio', { name: 'Another time' }).check({ force: true });
    await form.getByRole('group', { name: /Date/ }).getByRole('spinbutton').first().click();
    await page.keyboard.type('08122026');
    await form.getByRole('button', { name: 'Book session' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Override' }).click();
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: /Reason/ })
      .click();
    await page.getByRole('option', { name: 'The person has agreed' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Override' }).click();
    await expect(step(page, 'Ward visits')).toContainText('booked Tue 8 Dec');
    await form.getByRole('button', { name: 'Close panel' }).click();
  });

  await test.step('the clock goes on: the check has run out, and becoming active is refused by name', async () => {
    await signOffAllBut(page, rosa, ['DBS check', 'Shadowing']);
    const later = await first.relaunch({ now: '2027-01-20T08:30' });
    page = later.page;
    await expect(page.getByRole('region', { name: 'Checks expiring' })).toContainText(
      'Rosa’s DBS check ran out today. Since then Rosa cannot be asked to cover.',
    );
    await screenshot(page, 'expired-today');
    await openReserve(page, 'Rosa Diaz');
    await expect(step(page, 'DBS check')).toContainText('Expired');
    await screenshot(page, 'expired-steps');
    await page.getByRole('button', { name: 'Person', exact: true }).click();
    await becomeActive(page);
    const refusal = page.getByRole('alertdialog', { name: 'This does not fit' });
    await expect(refusal).toContainText('Shadowing is still open');
    await expect(refusal).toContainText('DBS check of Rosa Diaz has run out');
    await screenshot(page, 'activation-refused');
    await refusal.getByRole('button', { name: 'Go back' }).click();
  });

  await test.step('renewed and signed off, it is allowed; and all of it can be undone', async () => {
    await page.getByRole('button', { name: 'Close panel' }).click();
    await signOffAllBut(page, rosa, []);
    await expect(main(page).getByText(/^Ready now$/)).toBeVisible();
    await page.getByRole('button', { name: 'Person', exact: true }).click();
    await becomeActive(page);
    await expect(page.getByText(/^Rosa is active from Wed 20 Jan$/)).toBeVisible();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(page.getByText(/^Undone: Rosa is active/)).toBeVisible();
  });
});

test('a cohort gets its six sessions in one action; who misses one is offered the next run', async ({
  launch,
}) => {
  const first = await launch();
  let { page } = first;
  await page.getByRole('textbox', { name: /name/i }).fill('Grace Okafor');
  await page.getByRole('button', { name: 'Set up my team' }).click();
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
  for (const name of ['Rosa Diaz', 'Ben Osei']) await begun(page, await addReserve(page, name));
  await reserves(page);
  await page.getByRole('button', { name: 'Cohorts' }).click();
  await expect(main(page).getByText('No cohort yet')).toBeVisible();
  await checkAxe(page);

  const plan = async (name: string, members: readonly string[], day: string) => {
    await page.getByRole('button', { name: 'Plan a cohort' }).click();
    const form = panel(page, 'Plan a cohort');
    await form.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
    for (const member of members) {
      await form.getByRole('combobox', { name: 'Members' }).fill(member);
      await page.keyboard.press('Enter');
      await expect(form.getByRole('row', { name: new RegExp(`^${member}`) })).toBeVisible();
    }
    await form.getByRole('group', { name: 'First on' }).getByRole('spinbutton').first().click();
    await page.keyboard.type(day);
    await expect(form.getByRole('status')).toContainText(
      'No experienced peer worker is among those who lead it',
    );
    await screenshot(page, `cohort-${name}`);
    await checkAxe(page);
    await form.getByRole('button', { name: 'Plan cohort' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Go ahead' }).click();
    await expect(main(page).getByRole('region', { name, exact: true })).toBeVisible();
  };
  await plan('Winter', ['Rosa Diaz', 'Ben Osei'], '24112026');
  await expect(page.getByText(/^Planned Winter: 6 sessions for 2 people$/)).toBeVisible();
  await expect(page.getByRole('table', { name: 'Attendance of Winter' })).toContainText('Booked');
  await begun(page, await addReserve(page, 'Cleo Hall'));
  await plan('Spring', ['Cleo Hall'], '02022027');

  page = (await first.relaunch({ now: '2026-11-24T14:00' })).page;
  await reserves(page);
  await page.getByRole('button', { name: 'Cohorts' }).click();
  await page.getByRole('button', { name: 'Take register of Tue 24 Nov' }).click();
  const register = panel(page, 'Take register');
  const ben = register.getByRole('radiogroup', { name: 'Ben Osei' });
  await ben.getByRole('radio', { name: 'Missed' }).check({ force: true });
  await screenshot(page, 'cohort-register');
  await checkAxe(page);
  await register.getByRole('button', { name: 'Save register' }).click();
  const owed = page.getByRole('list', { name: 'Owed in Winter' });
  await expect(owed).toContainText(
    'Ben missed session 1. The next run of it is Tue 2 Feb 2027 10:00, with Spring.',
  );
  await screenshot(page, 'cohort-owed');
  await checkAxe(page);
  await owed.getByRole('button', { name: 'Book the next run' }).click();
  await expect(owed).toHaveCount(0);
  await openReserve(page, 'Ben Osei');
  await expect(step(page, 'Training programme')).toContainText('Tue 2 Feb 2027');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(step(page, 'Training programme')).not.toContainText('Tue 2 Feb 2027');
});

test('a gate of a reserve who covers runs out mid-cover: Today says so before it does', async ({
  launch,
}) => {
  const first = await launch();
  await first.page.getByRole('button', { name: 'Explore a sample team' }).click();
  const second = await first.relaunch({ now: '2026-12-01T08:30' });
  let { page } = second;
  await page
    .getByRole('region', { name: 'Long-term cover', exact: true })
    .getByRole('button', { name: 'Open' })
    .click();
  await page.getByRole('button', { name: 'Start long-term cover…' }).click();
  const start = panel(page, 'Start long-term cover');
  await expect(start.getByRole('status')).toContainText('they stay open');
  await start.getByRole('button', { name: 'Start long-term cover', exact: true }).click();
  await expect(page.getByText(/^Maya stands in for Amira from Fri 11 Dec: \d+ sessions$/)).toBeVisible();

  // The date of the check turns out to be another: it ends on a day on which Maya still covers.
  await openReserve(page, 'Maya Robinson');
  await step(page, 'DBS check')
    .getByRole('button', { name: /^DBS check/ })
    .click();
  const check = panel(page, 'DBS check');
  await check.getByRole('button', { name: /^Take back Cleared/ }).click();
  await expect(check.getByRole('list', { name: 'What shows it' })).toHaveCount(0);
  await check.getByRole('button', { name: 'Sign off', exact: true }).click();
  await check
    .getByRole('group', { name: /Expires/ })
    .getByRole('spinbutton')
    .first()
    .click();
  await page.keyboard.type('05032027');
  await check.getByRole('button', { name: 'Save sign-off' }).click();
  await expect(check.getByRole('list', { name: 'What shows it' })).toContainText('expires Fri 5 Mar 2027');
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Today' }).click();
  const expiring = (on: Page) => on.getByRole('region', { name: 'Checks expiring' });
  await expect(expiring(page).getByText(/Mandatory training/)).toBeVisible();
  await expect(expiring(page).getByText(/DBS check/)).toHaveCount(0);

  const before = await second.relaunch({ now: '2027-01-04T08:30' });
  page = before.page;
  await expect(expiring(page)).toContainText(
    /Maya’s DBS check runs out on Fri 5 Mar\. From then on \d+ sessions are arranged all the same, the first on /,
  );
  await screenshot(page, 'expires-mid-cover');
  await checkAxe(page);
  await expiring(page)
    .getByRole('listitem')
    .filter({ hasText: 'DBS check' })
    .getByRole('button', { name: 'Open the first session' })
    .click();
  await expect(page.getByRole('complementary')).toContainText('Maya');

  ({ page } = await before.relaunch({ now: '2027-03-05T08:30' }));
  await expect(expiring(page)).toContainText(
    /Maya’s DBS check ran out today\. Since then \d+ sessions are arranged/,
  );
});

test('a local module ticks the steps it is mapped to, and what is mapped later is offered', async ({
  launch,
}) => {
  const { page } = await launch();
  await page.getByRole('button', { name: 'Explore a sample team' }).click();
  await reserves(page);
  await page.getByRole('button', { name: 'Programme' }).click();
  await page.getByRole('radio', { name: 'Local modules' }).click();
  await expect(main(page).getByText('No local module yet')).toBeVisible();
  await checkAxe(page);
  await page.getByRole('button', { name: 'Add module' }).click();
  const adding = panel(page, 'Add module');
  await adding.getByRole('textbox', { name: 'Name' }).fill('Lone working e-learning');
  await expect(adding.getByRole('checkbox', { name: 'DBS check' })).toHaveCount(0);
  await adding.getByRole('checkbox', { name: 'Risk, safety and handover' }).check({ force: true });
  await screenshot(page, 'module-add');
  await checkAxe(page);
  await adding.getByRole('button', { name: 'Add module' }).click();
  await expect(page.getByText('Added the local module Lone working e-learning')).toBeVisible();
  const row = page.getByRole('table', { name: 'Local modules' }).getByRole('row').nth(1);
  await expect(row).toContainText('Risk, safety and handover');
  await screenshot(page, 'modules');

  await openReserve(page, 'Leila Hosseini');
  await expect(step(page, 'Risk, safety and handover')).toContainText('0 of 1');
  await page.getByRole('button', { name: 'Record module' }).click();
  const record = panel(page, 'Record module');
  await expect(record).toContainText('Ticks Risk, safety and handover.');
  await record.getByRole('textbox', { name: 'Kept in' }).fill('Learning record');
  await screenshot(page, 'module-record');
  await checkAxe(page);
  await record.getByRole('button', { name: 'Save completion' }).click();
  await expect(
    page.getByText('Leila completed Lone working e-learning Mon 23 Nov: 1 step ticked'),
  ).toBeVisible();
  await expect(step(page, 'Risk, safety and handover')).toContainText('Done');
  const completed = record.getByRole('list', { name: 'Completed modules' });
  await expect(completed).toContainText('ticked Risk, safety and handover; Learning record');

  // Mapped to a further step, it is offered to whoever completed it.
  await reserves(page);
  await page.getByRole('button', { name: 'Programme' }).click();
  await page.getByRole('radio', { name: 'Local modules' }).click();
  await row.getByRole('button', { name: 'Lone working e-learning' }).click();
  const change = panel(page, 'Lone working e-learning');
  await change.getByRole('checkbox', { name: 'Site visits' }).check({ force: true });
  await change.getByRole('button', { name: 'Save module' }).click();
  await expect(main(page).getByText('Leila Hosseini: a completed module counts for more')).toBeVisible();
  await screenshot(page, 'modules-offered');
  await openReserve(page, 'Leila Hosseini');
  await expect(main(page).getByText('A completed module counts for more')).toBeVisible();
  await screenshot(page, 'module-offer');
  await checkAxe(page);
  await page.getByRole('button', { name: 'Tick Site visits' }).click();
  await expect(step(page, 'Site visits')).toContainText('2 of 2');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(step(page, 'Site visits')).toContainText('0 of 2');
});

/** Begins somebody's induction by the first programme, with nothing held. */
function begun(page: Page, personId: number): Promise<void> {
  return page.evaluate(async (id) => {
    const person = await window.understudy.request('person.get', { id });
    const version = person.ok ? person.value.version : 0;
    const about = { personId: id, version, programmeId: 1, startDate: '2026-11-23', held: [] };
    const answer = await window.understudy.request('induction.start', about);
    if (!answer.ok) throw new Error(answer.failure.message);
  }, personId);
}

async function becomeActive(page: Page): Promise<void> {
  const person = panel(page, 'Rosa Diaz');
  await person.getByRole('button', { name: 'Change status' }).click();
  await person
    .getByRole('button', { name: /Status/ })
    .last()
    .click();
  await page.getByRole('option', { name: 'Active' }).click();
  await person.getByRole('button', { name: 'Save status' }).click();
}
