import type { Locator, Page } from '@playwright/test';
import { expect, screenshot, test } from './fixtures.ts';
import { choose, goTo, save, typeDay, undoable, undoTo } from './hands.ts';
import { pagesIn, paper, saveTo } from './paper.ts';
import { openReserve, signOffAllBut, step, worksNineToFive } from './reserveTeam.ts';

test.use({ actionTimeout: 15_000 });

const main = (page: Page) => page.getByRole('main');
const panel = (page: Page) => page.getByRole('complementary');
/** On which day somebody can be ready, as the page says it. */
const forecast = (page: Page) => main(page).getByText(/^(Ready (now|by )|Stuck)/);
const longTerm = (page: Page) => page.getByRole('region', { name: /^Long-term (from|since|cover)/ });

async function appoint(page: Page, name: string, pathway: string): Promise<void> {
  await goTo(page, 'People');
  const tabs = page.getByRole('navigation', { name: 'Parts of People' });
  await tabs.getByRole('link', { name: 'Applicants' }).click();
  await page.getByRole('button', { name: 'Add applicant' }).click();
  const form = panel(page).getByRole('form', { name: 'Add applicant' });
  await form.getByRole('textbox', { name: 'Name' }).fill(name);
  await form.getByText(pathway, { exact: true }).click();
  await typeDay(form, 'Applied', '02112026');
  await form.getByRole('button', { name: 'Add applicant' }).click();
  await expect(panel(page).getByRole('heading', { name, level: 2 })).toBeVisible();
  await panel(page).getByRole('button', { name: 'Record outcomes' }).click();
  const outcomes = panel(page).getByRole('form', { name: 'Outcomes' });
  await choose(outcomes, 'Training assessment', 'Met');
  await typeDay(outcomes, 'Assessed on', '10112026');
  await choose(outcomes, 'Interview', 'Suitable as reserve');
  await typeDay(outcomes, 'Interviewed on', '12112026');
  await choose(outcomes, 'Welfare support', 'Offered');
  await outcomes.getByRole('button', { name: 'Save outcomes' }).click();
  await expect(panel(page).getByText('Suitable as reserve, Thu 12 Nov')).toBeVisible();
  await panel(page).getByRole('button', { name: 'Decide' }).click();
  const decision = panel(page).getByRole('form', { name: 'Decision' });
  await decision.getByText('Appointed to reserve').click();
  await decision.getByRole('button', { name: 'Save decision' }).click();
  await expect(panel(page).getByText('Appointed to reserve on Mon 23 Nov.')).toBeVisible();
  await page.keyboard.press('Escape');
}

/** Opens the form that lets Rosa stand in for Amira. */
async function rosaForAmira(page: Page): Promise<Locator> {
  await goTo(page, 'Absence');
  await main(page)
    .getByRole('link', { name: /Amira Khan/ })
    .click();
  await longTerm(page).getByRole('button', { name: 'Start long-term cover…' }).click();
  const form = panel(page).getByRole('form', { name: 'Start long-term cover' });
  await form.getByRole('button', { name: /Reserve/ }).click();
  await page.getByRole('option', { name: /Rosa Diaz/ }).click();
  return form;
}

/** Everything the team has until Easter, without what only counts how often it was written. */
function everything(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const days = { from: '2026-11-01', until: '2027-03-31' };
    const answers = await Promise.all([
      window.understudy.request('people.list', {}),
      window.understudy.request('recruitment.list', {}),
      window.understudy.request('reserves.board', {}),
      window.understudy.request('cohort.list', {}),
      window.understudy.request('absence.list', {}),
      window.understudy.request('longTerm.running', {}),
      window.understudy.request('calendar.between', { ...days, people: null, kinds: null }),
    ]);
    const plain = JSON.stringify(answers, (key, value) => (key === 'version' ? undefined : value));
    return JSON.parse(plain);
  });
}

async function cohorts(page: Page): Promise<void> {
  await goTo(page, 'Reserves');
  await page.getByRole('button', { name: 'Cohorts' }).click();
}

/** Six afternoons, a week apart; where whoever delivers them cannot, at the nearest time at which all can. */
async function planCohort(
  page: Page,
  name: string,
  members: readonly string[],
  lead: string | null,
  day: string,
  clash?: string,
): Promise<void> {
  await cohorts(page);
  await page.getByRole('button', { name: 'Plan a cohort' }).click();
  const form = panel(page).getByRole('form', { name: 'Plan a cohort' });
  await form.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  const chosen = members.map((each) => ['Members', each]);
  if (lead) chosen.push(['Lead', lead]);
  for (const [box = '', who = ''] of chosen) {
    await form.getByRole('combobox', { name: box }).fill(who);
    await page.keyboard.press('Enter');
    await expect(form.getByRole('row', { name: new RegExp(`^${who}`) })).toBeVisible();
  }
  await typeDay(form, 'First on', day);
  await typeDay(form, 'Starts', '1300');
  await form.getByRole('radio', { name: '120' }).click();
  if (clash) {
    await expect(form.getByRole('status')).toContainText(clash);
    await screenshot(page, `reserveJourney-clash-${name}`);
    await form.getByRole('button', { name: /^Move to/ }).click();
    await expect(form.getByRole('status')).not.toContainText('This does not fit');
  }
  await screenshot(page, `reserveJourney-cohort-${name}`);
  await save(
    page,
    form.getByRole('button', { name: 'Plan cohort' }),
    page.getByText(`Planned ${name}: 6 sessions for`),
  );
}

/** Books the first time found for a step. */
async function bookFirstSlot(page: Page, name: string, lead: string): Promise<void> {
  await step(page, name)
    .getByRole('button', { name: `Book ${name}` })
    .click();
  const form = panel(page).getByRole('form', { name: 'Book a session' });
  await form.getByRole('combobox', { name: 'Lead' }).fill(lead);
  await page.keyboard.press('Enter');
  await expect(form.getByRole('row', { name: new RegExp(`^${lead}`) })).toBeVisible();
  await save(
    page,
    form.getByRole('button', { name: 'Book session' }),
    page.getByText(new RegExp(`^Booked .*${name}|${name}`)),
  );
  await page.keyboard.press('Escape');
}

test('two are appointed, trained, checked and shown round; one stands in for Amira, and all is taken back', async ({
  launch,
}) => {
  test.setTimeout(600_000);
  let understudy = await launch();
  let { page } = understudy;
  const later = async (now: string) => {
    understudy = await understudy.relaunch({ now });
    page = understudy.page;
  };
  await page.getByRole('button', { name: 'Explore a sample team' }).click();
  await expect(page.getByRole('region', { name: 'Gaps to cover' })).toBeVisible();
  const morning = await everything(page);
  const floor = await undoable(page);

  await appoint(page, 'Rosa Diaz', 'New peer worker');
  await appoint(page, 'Ben Osei', 'From the existing workforce');
  const rosa = await worksNineToFive(page, 'Rosa Diaz');
  await worksNineToFive(page, 'Ben Osei');

  await test.step('each begins by the programme of the pathway, with what is held', async () => {
    await openReserve(page, 'Rosa Diaz');
    await expect(main(page).getByRole('button', { name: /Programme/ })).toContainText('New peer workers');
    await main(page).getByRole('button', { name: 'Begin induction' }).click();
    await expect(forecast(page)).toHaveText('Ready by Mon 18 Jan 2027');
    await expect(main(page).getByText('Hangs on Access to patient notes.')).toBeVisible();
    await expect(step(page, 'Training assessment')).toContainText('Tue 10 Nov');
    await openReserve(page, 'Ben Osei');
    await expect(main(page).getByRole('button', { name: /Programme/ })).toContainText(
      'From the existing workforce',
    );
    await page.getByRole('checkbox', { name: 'DBS check' }).check({ force: true });
    await typeDay(main(page), 'Date of DBS check', '05012026');
    await page.getByRole('button', { name: 'Begin induction' }).click();
    await expect(step(page, 'DBS check')).toContainText('expires Fri 5 Jan 2029');
    await screenshot(page, 'reserveJourney-ben');
  });

  await test.step('checks come in; the forecast hangs on the next', async () => {
    await signOffAllBut(page, rosa, ['DBS check', 'Training programme', 'Ward visits', 'Shadowing']);
    await openReserve(page, 'Rosa Diaz');
    await expect(forecast(page)).toHaveText('Ready by Fri 8 Jan 2027');
    await expect(main(page).getByText('Hangs on DBS check.')).toBeVisible();
    await step(page, 'DBS check').getByRole('button', { name: 'Sign off DBS check' }).click();
    await typeDay(panel(page), /Expires/, '20012027');
    await panel(page).getByRole('button', { name: 'Save sign-off' }).click();
    await expect(step(page, 'DBS check')).toContainText('Done');
    await page.keyboard.press('Escape');
    await screenshot(page, 'reserveJourney-checked');
    await expect(forecast(page)).toHaveText('Ready by Tue 1 Dec');
  });

  await test.step('a cohort of six; one session missed, and the next run booked', async () => {
    await planCohort(
      page,
      'Winter',
      ['Rosa', 'Ben'],
      'Kwame',
      '26112026',
      'Kwame Mensah is in Individual supervision Thu 10 Dec',
    );
    await openReserve(page, 'Rosa Diaz');
    await expect(forecast(page)).toHaveText('Ready by Thu 31 Dec');
    await planCohort(page, 'Spring', ['Leila'], null, '13012027');
    await later('2026-11-26T15:30');
    await cohorts(page);
    await page.getByRole('button', { name: 'Take register of Thu 26 Nov' }).click();
    const register = panel(page);
    await register
      .getByRole('radiogroup', { name: 'Rosa Diaz' })
      .getByRole('radio', { name: 'Missed' })
      .check({ force: true });
    await register.getByRole('button', { name: 'Save register' }).click();
    const owed = page.getByRole('list', { name: 'Owed in Winter' });
    await expect(owed).toContainText('Rosa missed session 1.');
    await openReserve(page, 'Rosa Diaz');
    await expect(step(page, 'Training programme')).toContainText('missed Thu 26 Nov; booked Thu 3 Dec');
    await screenshot(page, 'reserveJourney-missed');
    await cohorts(page);
    await owed.getByRole('button', { name: 'Book the next run' }).click();
    await expect(owed).toHaveCount(0);
    await openReserve(page, 'Rosa Diaz');
    await expect(forecast(page)).toHaveText('Ready by Wed 13 Jan 2027');
    await screenshot(page, 'reserveJourney-caught-up');
  });

  await test.step('two ward visits and a shadowing; a clash is refused', async () => {
    await step(page, 'Ward visits').getByRole('button', { name: 'Book Ward visits' }).click();
    const form = panel(page).getByRole('form', { name: 'Book a session' });
    await form.getByRole('radio', { name: 'Another time' }).check({ force: true });
    await typeDay(form, 'Date', '03122026');
    await typeDay(form, 'Starts', '1400');
    await expect(form.getByRole('status')).toContainText('Rosa Diaz is in Training');
    await form.getByRole('button', { name: 'Book session' }).click();
    const refusal = page.getByRole('alertdialog', { name: 'This does not fit' });
    await expect(refusal).toContainText('Rosa Diaz is in Training');
    await screenshot(page, 'reserveJourney-clash');
    await refusal.getByRole('button', { name: 'Go back' }).click();
    await page.keyboard.press('Escape');
    await bookFirstSlot(page, 'Ward visits', 'Daniel');
    await bookFirstSlot(page, 'Ward visits', 'Daniel');
    await bookFirstSlot(page, 'Shadowing', 'Kwame');
    await screenshot(page, 'reserveJourney-booked');
    await expect(forecast(page)).toHaveText('Ready by Wed 13 Jan 2027');
  });

  await test.step('the DBS check runs out with the clock: Today says so, and the forecast waits for it', async () => {
    await later('2027-01-06T08:30');
    await expect(page.getByRole('region', { name: 'Checks expiring' })).toContainText(
      'Rosa’s DBS check runs out on Wed 20 Jan.',
    );
    await signOffAllBut(page, rosa, ['DBS check']);
    await later('2027-01-20T08:30');
    await expect(page.getByRole('region', { name: 'Checks expiring' })).toContainText(
      'Rosa’s DBS check ran out today.',
    );
    await screenshot(page, 'reserveJourney-expired');
    await openReserve(page, 'Rosa Diaz');
    await expect(forecast(page)).toHaveText('Stuck');
    await expect(step(page, 'DBS check')).toContainText('Expired');
  });

  await test.step('standing in for Amira is refused by the name of what is missing', async () => {
    const form = await rosaForAmira(page);
    await expect(form.getByRole('status')).toContainText('DBS check of Rosa Diaz has run out');
    await form.getByRole('button', { name: 'Start long-term cover', exact: true }).click();
    const refusal = page.getByRole('alertdialog', { name: 'This does not fit' });
    await expect(refusal).toContainText('DBS check of Rosa Diaz has run out');
    await screenshot(page, 'reserveJourney-refused');
    await refusal.getByRole('button', { name: 'Go back' }).click();
  });

  await test.step('renewed, she is ready and stands in from tomorrow', async () => {
    await openReserve(page, 'Rosa Diaz');
    await step(page, 'DBS check')
      .getByRole('button', { name: /DBS check/ })
      .last()
      .click();
    await screenshot(page, 'reserveJourney-renew');
    await panel(page).getByRole('button', { name: 'Save sign-off' }).click();
    await expect(forecast(page)).toHaveText('Ready now');
    const form = await rosaForAmira(page);
    await screenshot(page, 'reserveJourney-start');
    await save(
      page,
      form.getByRole('button', { name: 'Start long-term cover', exact: true }),
      longTerm(page).getByText(/Rosa stands in for Amira from Thu 21 Jan, no end date\./),
    );
    await expect(longTerm(page)).toContainText(/First supervision is /);
    await expect(longTerm(page)).toContainText('To do: Introduction to Riverside Community Team.');
    await screenshot(page, 'reserveJourney-running');
  });

  await test.step('the passport is one page', async () => {
    await openReserve(page, 'Rosa Diaz');
    const file = await saveTo(understudy, 'passport.pdf');
    await page.getByRole('button', { name: 'Passport' }).click();
    await page.getByRole('menuitem', { name: 'Save as PDF' }).click();
    await expect(page.getByText(`Saved as ${file}.`)).toBeVisible({ timeout: 20_000 });
    expect(pagesIn(file)).toEqual([{ width: 595, height: 842 }]);
    await later('2027-01-20T09:00');
    const sheet = await paper(page, `/print/passport?person=${rosa}`);
    expect(sheet).toContain('Passport of Rosa Diaz');
    // With the introduction that came with standing in, still to be done.
    expect(sheet).toContain('18 of 19 steps done. To cover: Ready now.');
    await screenshot(page, 'reserveJourney-passport');
  });

  await test.step('everything is taken back, to the morning', async () => {
    await later('2026-11-23T08:30');
    expect(await undoTo(page, floor)).toBeGreaterThan(30);
    expect(await everything(page)).toEqual(morning);
  });
});
