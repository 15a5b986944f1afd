/** What is shown, and where keys lead, while the answer or a part of it is still under way. */
import type { Page } from '@playwright/test';
import { expect, results, searchField, test } from './site.ts';

/** Keeps back the scripts that read texts until the function that it gives is called. */
async function holdReading(page: Page): Promise<() => void> {
  const held = Promise.withResolvers<void>();
  await page.route(/_astro\/(?:prepare|find|answer)\./, async (route) => {
    await held.promise;
    await route.continue();
  });
  return held.resolve;
}

const told = (page: Page) => page.locator('search-box [role=status]').first();

test('a code in a text is shown before the text is read, and chosen stays chosen', async ({
  page,
}) => {
  const release = await holdReading(page);
  await page.goto('guides/');
  const options = page.getByRole('option');
  await searchField(page).fill('we got IIC.1205: Account not found.');
  await expect(options).toHaveText([/IIC\.1205/]);
  await page.keyboard.press('ArrowDown');
  release();
  await expect(told(page)).toContainText('results');
  await expect(options.first()).toContainText('IIC.1205');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
});

test('a popup that is closed stays so when the answer comes', async ({ page }) => {
  const release = await holdReading(page);
  await page.goto('guides/');
  await searchField(page).fill('it failed with IIC.1267 while syncing');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Escape');
  release();
  await expect(told(page)).toContainText('1 result');
  await expect(page.getByRole('listbox')).toBeHidden();
});

test('a popup that is left stays closed when the answer comes', async ({ page }) => {
  const release = await holdReading(page);
  await page.goto('guides/');
  await searchField(page).fill('user is locked out');
  await page.getByRole('main').getByRole('link').first().focus();
  release();
  await expect(told(page)).toContainText('result');
  await expect(page.getByRole('listbox')).toBeHidden();
});

test('the answer to another text does not stand in for the one that is under way', async ({
  page,
}) => {
  const release = await holdReading(page);
  await page.goto('search/');
  const list = page.locator('#results > li');
  await searchField(page).fill('IIC.1267');
  await expect(list).toHaveCount(1);
  await searchField(page).fill('user is locked out');
  await expect(list).toHaveCount(0);
  await page.keyboard.press('Enter');
  release();
  await expect(page).toHaveURL(/\/codes\/IIC\.1705\/#423$/);
});

test('Enter is forgotten where the text changes before its answer is there', async ({ page }) => {
  const release = await holdReading(page);
  await page.goto('guides/');
  await searchField(page).pressSequentially('user is locked');
  await page.keyboard.press('Enter');
  await searchField(page).pressSequentially(' out');
  release();
  await expect(told(page)).toContainText('result');
  await expect(page).toHaveURL(/\/guides\/$/);
});

test('a result keeps the focus when full text comes below it', async ({ page }) => {
  const held = Promise.withResolvers<void>();
  await page.route('**/pagefind/**', async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.goto('search/?q=mfa+device');
  const first = page.locator('#results a').first();
  await expect(first).toBeVisible();
  await searchField(page).press('ArrowDown');
  await expect(first).toBeFocused();
  held.resolve();
  await results(page);
  await expect(page.locator('#results [data-source=fulltext]').first()).toBeVisible();
  await expect(first).toBeFocused();
});

for (const path of ['guides/', 'search/'])
  test(`keys of an input method are left to it on ${path}`, async ({ page }) => {
    await page.goto(path);
    await searchField(page).fill('IIC.1205');
    await expect(page.locator('[role=option], #results > li').first()).toBeVisible();
    for (const key of ['ArrowDown', 'Escape', 'Escape'])
      await searchField(page).dispatchEvent('keydown', { key, isComposing: true });
    await expect(searchField(page)).toHaveValue('IIC.1205');
    await expect(searchField(page)).toBeFocused();
    await expect(page.locator('[role=option][aria-selected=true]')).toHaveCount(0);
  });

test('Enter stays where the text is open and too long for an address', async ({ page }) => {
  await page.goto('guides/');
  const text = `${'nothing of interest here\n'.repeat(400)}code=IIC.1267\ncode=IIC.1205`;
  await searchField(page).evaluate((field, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    (field as HTMLElement).focus();
    field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
  await expect(told(page)).toContainText('2 errors');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expect(searchField(page)).toHaveValue(text);
  await expect(page).toHaveURL(/\/guides\/$/);
});

for (const path of ['guides/', 'search/'])
  test(`Ctrl-Enter opens the first answer in a tab of its own on ${path}`, async ({
    page,
    context,
  }) => {
    await page.goto(path);
    await searchField(page).fill('IIC.1205');
    await expect(page.locator('[role=option], #results > li').first()).toBeVisible();
    const opened = context.waitForEvent('page');
    await page.keyboard.press('Control+Enter');
    await expect(await opened).toHaveURL(/\/codes\/IIC\.1205\/#404$/);
    await expect(page).toHaveURL(new RegExp(`/${path}(?:\\?q=IIC.1205)?$`));
  });
