import type { Locator, Page } from '@playwright/test';
import { checkAxe, expect, screenshot, test } from './fixtures.ts';

// From the first word to the reserves is a long way, and a busy machine takes its time.
test.setTimeout(150_000);

/** What a coordinator without a mouse does: to the control, then a key. */
async function press(control: Locator, key = 'Enter'): Promise<void> {
  await control.focus();
  await control.page().keyboard.press(key);
}

/** Types a date into its parts. */
async function typeDate(scope: Locator, label: string, digits: string): Promise<void> {
  await scope.getByRole('group', { name: label, exact: true }).getByRole('spinbutton').first().focus();
  await scope.page().keyboard.type(digits);
}

/** Chooses one of a few. */
async function choose(scope: Locator, label: string, option: string): Promise<void> {
  await press(scope.getByRole('button', { name: label }));
  await press(scope.page().getByRole('option', { name: option, exact: true }));
}

async function goToApplicants(page: Page): Promise<void> {
  await press(page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'People' }));
  const tabs = page.getByRole('navigation', { name: 'Parts of People' });
  await press(tabs.getByRole('link', { name: 'Applicants' }));
}

const panelOf = (page: Page) => page.getByRole('complementary');
const rowOf = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) });

async function sampleApplicants(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Explore a sample team' }).click();
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
  await goToApplicants(page);
  await expect(page.getByRole('row', { name: /Yusuf Demir/ })).toBeVisible();
}

test('a new applicant, by keyboard: added, assessed, interviewed, and appointed to the reserves', async ({
  launch,
}) => {
  const { page } = await launch();
  await page.getByLabel('Your name').fill('Grace Okafor');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
  await goToApplicants(page);
  await expect(page.getByText('Applicants belong here')).toBeVisible();
  await checkAxe(page);
  await screenshot(page, 'applicants-empty');

  const panel = panelOf(page);
  await test.step('added', async () => {
    await press(page.getByRole('button', { name: 'Add applicant' }));
    const form = panel.getByRole('form', { name: 'Add applicant' });
    await expect(form.getByRole('textbox', { name: 'Name' })).toBeFocused();
    await checkAxe(page);
    await form.getByRole('textbox', { name: 'Name' }).focus();
    await page.keyboard.type('Noor Aziz');
    await typeDate(form, 'Applied', '02112026');
    await screenshot(page, 'applicant-add');
    await press(form.getByRole('button', { name: 'Add applicant' }));
    await expect(panel.getByRole('heading', { name: 'Noor Aziz', level: 2 })).toBeVisible();
    await expect(page.getByText('Added Noor Aziz as an applicant')).toBeVisible();
    await expect(rowOf(page, 'Noor Aziz')).toContainText('Applied');
  });

  await test.step('deciding now says what is missing, and going back writes nothing', async () => {
    await press(panel.getByRole('button', { name: 'Decide' }));
    const form = panel.getByRole('form', { name: 'Decision' });
    await press(form.getByRole('radio', { name: /Appointed to reserve/ }), 'Space');
    await expect(form.getByRole('status')).toContainText(
      'Nothing is recorded yet of Noor Aziz’s training assessment, interview and welfare support.',
    );
    await checkAxe(page);
    await screenshot(page, 'applicant-decide');
    await press(form.getByRole('button', { name: 'Go back' }));
    await expect(panel.getByText('No decision yet.')).toBeVisible();
  });

  await test.step('outcomes of set values', async () => {
    await press(panel.getByRole('button', { name: 'Record outcomes' }));
    const form = panel.getByRole('form', { name: 'Outcomes' });
    await choose(form, 'Training assessment', 'Met');
    await typeDate(form, 'Assessed on', '10112026');
    await choose(form, 'Interview', 'Suitable as reserve');
    await choose(form, 'Welfare support', 'Offered');
    await typeDate(form, 'Interviewed on', '01112026');
    await press(form.getByRole('button', { name: 'Save outcomes' }));
    await expect(form.getByText('That is before the application, Mon 2 Nov 2026.')).toBeVisible();
    await typeDate(form, 'Interviewed on', '12112026');
    await screenshot(page, 'applicant-outcomes');
    await press(form.getByRole('button', { name: 'Save outcomes' }));
    await expect(panel.getByText('Suitable as reserve, Thu 12 Nov')).toBeVisible();
    await expect(
      page.getByText('Recorded Noor’s training assessment, interview and welfare support'),
    ).toBeVisible();
  });

  await test.step('appointed to the reserves, and taken back', async () => {
    await press(panel.getByRole('button', { name: 'Decide' }));
    const form = panel.getByRole('form', { name: 'Decision' });
    await press(form.getByRole('radio', { name: /Appointed to reserve/ }), 'Space');
    await expect(form.getByRole('status')).toContainText('Nothing stands against this.');
    await press(form.getByRole('button', { name: 'Save decision' }));
    await expect(panel.getByText('Appointed to reserve on Mon 23 Nov.')).toBeVisible();
    await expect(page.getByText('Nobody is waiting for a decision.')).toBeVisible();
    await expect(page.getByText('Decided (1)')).toBeVisible();
    await screenshot(page, 'applicant-decided');
    await press(page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Reserves' }));
    await expect(page.getByRole('row', { name: /Noor Aziz/ })).toContainText('Induction not begun');
    await press(page.getByRole('button', { name: 'Undo', exact: true }));
    await expect(page.getByText('No reserve yet')).toBeVisible();
  });
});

test('the sample: stages, pathways, the numbers of a period, and what was decided', async ({ launch }) => {
  const { page } = await launch();
  await sampleApplicants(page);
  await expect(rowOf(page, 'Yusuf Demir')).toContainText('New peer worker');
  await expect(rowOf(page, 'Beth Coleman')).toContainText('From the existing workforce');
  const numbers = page.getByRole('table', { name: 'Numbers' });
  await expect(numbers.getByRole('row', { name: /^Applied/ })).toHaveText('Applied213');
  await expect(numbers.getByRole('row', { name: /^Appointed to reserve/ })).toHaveText(
    'Appointed to reserve101',
  );
  await checkAxe(page);
  await screenshot(page, 'applicants');
  await page.emulateMedia({ colorScheme: 'dark' });
  await checkAxe(page);
  await screenshot(page, 'applicants-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await press(page.getByRole('button', { name: /Interviewed/ }), 'Space');
  await expect(rowOf(page, 'Yusuf Demir')).toHaveCount(0);
  await expect(rowOf(page, 'Beth Coleman')).toBeVisible();
  await page.getByText('Decided (1)').click();
  await expect(rowOf(page, 'Leila Hosseini')).toContainText('Appointed to reserve');

  await test.step('appointed to the role without a first day stays on the list, with the next step', async () => {
    await press(page.getByRole('button', { name: 'Beth Coleman' }));
    const panel = panelOf(page);
    await press(panel.getByRole('button', { name: 'Decide' }));
    const form = panel.getByRole('form', { name: 'Decision' });
    await press(form.getByRole('radio', { name: /Appointed to role/ }), 'Space');
    await expect(form.getByRole('status')).toContainText(
      'Beth Coleman’s training assessment is “Partly met”.',
    );
    await press(form.getByRole('button', { name: 'Save decision' }));
    await press(page.getByRole('alertdialog').getByRole('button', { name: 'Go ahead' }));
    await expect(rowOf(page, 'Beth Coleman')).toContainText('Appointed, start open');
    await checkAxe(page);
    await screenshot(page, 'applicant-start-open');
    await press(panel.getByRole('button', { name: 'Open person to change the status' }));
    await expect(panel.getByRole('button', { name: 'Change status' })).toBeVisible();
    await expect(panel.getByRole('button', { name: 'Open application' })).toBeVisible();
    await checkAxe(page);
    await screenshot(page, 'person-application');
  });
});

test('somebody who is here already is pointed out, whatever the case and spaces', async ({ launch }) => {
  const { page } = await launch();
  await sampleApplicants(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('add appl');
  await page.keyboard.press('Enter');
  const form = panelOf(page).getByRole('form', { name: 'Add applicant' });
  await expect(form.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.type('kwame  MENSAH');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText('Already here: Kwame Mensah, with the same name.');
  await checkAxe(page);
  await screenshot(page, 'applicant-already-here');
  await press(dialog.getByRole('button', { name: 'Go back' }));
  await expect(form).toBeVisible();
  await expect(page.getByRole('row', { name: /MENSAH/ })).toHaveCount(0);

  await press(
    page.getByRole('navigation', { name: 'Parts of People' }).getByRole('link', { name: 'Everybody' }),
  );
  await press(page.getByRole('button', { name: 'Add person' }));
  const add = panelOf(page).getByRole('form', { name: 'Add person' });
  await add.getByRole('textbox', { name: 'Name' }).fill('Somebody Else');
  await add.getByRole('textbox', { name: 'Telephone' }).fill('+44 7700 900112');
  await press(add.getByRole('button', { name: 'Add person' }));
  await expect(dialog).toContainText('Already here: Amira Khan, with the same telephone number.');
  await press(dialog.getByRole('button', { name: 'Go ahead' }));
  await expect(page.getByText('When does Somebody work?')).toBeVisible();
});
