/** axe on every state of search, in both themes. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../e2e/site.ts';

const field = 'search-box :is(input, textarea):not([hidden])';
const LOG = Array.from({ length: 400 }, (_, line) => `2026-01-01 line ${line} of a log`).join('\n');

/** A state: what is typed, and what tells that it is there. */
const STATES: Readonly<Record<string, readonly [text: string, there: RegExp | null]>> = {
  empty: ['', null],
  results: ['The permission set does not exist.', /IIC\.1205/],
  tie: ['Invalid token.', /./],
  'unknown code': ['IIC.9999', /9999/],
  'foreign code': ['APIGW.0301', /APIGW/],
  status: ['423', /423/],
  'no result': ['zzzzqqqq', /No (?:results|code or message)/],
  'long paste': [`${LOG}\n{"error_code":"IIC.1205","error_msg":"x"}`, /IIC\.1205/],
};

async function clean(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await new AxeBuilder({ page }).analyze();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await new AxeBuilder({ page })
    .withRules(['color-contrast', 'link-in-text-block'])
    .analyze();
  const found = [...light.violations, ...dark.violations];
  expect(found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

for (const [state, [text, there]] of Object.entries(STATES)) {
  test(`the search page in the state "${state}"`, async ({ page }) => {
    await page.goto('search/');
    await page.evaluate((value) => {
      (
        document.querySelector('search-box') as unknown as { field: { set(text: string): void } }
      ).field.set(value);
    }, text);
    await expect(page.locator('#results')).toHaveAttribute('data-state', 'ready');
    if (there) await expect(page.locator('main')).toContainText(there);
    await clean(page);
  });

  if (!there) continue;
  test(`the popup of home in the state "${state}"`, async ({ page }) => {
    await page.goto('./');
    await page.locator(field).focus();
    await page.evaluate((value) => {
      (
        document.querySelector('search-box') as unknown as { field: { set(text: string): void } }
      ).field.set(value);
    }, text);
    await expect(page.locator('.search-popup')).toBeVisible();
    await expect(page.locator('.search-popup')).toContainText(there);
    await page.keyboard.press('ArrowDown');
    await clean(page);
  });
}

test('the states in which search could not be loaded', async ({ browser, baseURL }) => {
  for (const missing of ['**/data/**', '**/_astro/page.*']) {
    const context = await browser.newContext({ baseURL: baseURL! });
    const page = await context.newPage();
    await page.route(missing, (route) => route.abort());
    await page.goto('search/?q=IIC.1205');
    await expect(page.getByText('Reload the page').first()).toBeVisible();
    await clean(page);
    await context.close();
  }
});
