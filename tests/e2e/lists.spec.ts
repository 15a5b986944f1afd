import { expect, test } from './site.ts';

test('the list of all codes is narrowed by status, category and text, and the address keeps it', async ({
  page,
}) => {
  await page.goto('codes/');
  const rows = page.locator('.rows tbody tr:visible');
  await expect(rows).toHaveCount(285);
  await page.getByLabel('Status').selectOption('404');
  await expect(rows).toHaveCount(40);
  await page.getByLabel('Contains').fill('group');
  const count = await rows.count();
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThan(40);
  for (const row of await rows.all()) await expect(row).toContainText(/group/i);
  await expect(page).toHaveURL(/\?text=group&status=404$/);
  await expect(page.getByText(`${count} of 285 rows`)).toBeVisible();
  await page.reload();
  await expect(rows).toHaveCount(count);
});

test('where no row is left the filters can be cleared', async ({ page }) => {
  await page.goto('codes/?text=xyzzy');
  await expect(page.getByText('0 of 285 rows')).toBeVisible();
  await expect(page.getByRole('table')).toBeHidden();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(page.locator('.rows tbody tr:visible')).toHaveCount(285);
  await expect(page).toHaveURL(/\/codes\/$/);
  await expect(page.getByLabel('Contains')).toBeFocused();
  await expect(page.getByRole('button', { name: 'Clear filters' })).toBeHidden();
});

test('the list of all codes has every row without JavaScript', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto('codes/');
  await expect(page.locator('.rows tbody tr')).toHaveCount(285);
  await expect(page.getByLabel('Status')).toBeHidden();
  await context.close();
});

test('on a phone rows are cards, not a squeezed table', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('status/404/');
  const row = page.locator('.rows tbody tr').first();
  const code = (await row.locator('.code').boundingBox())!;
  const message = (await row.locator('.message').boundingBox())!;
  expect(message.y).toBeGreaterThanOrEqual(code.y + code.height);
  expect(message.width).toBeLessThanOrEqual(360);
});

test('on a phone a card leads to its row wherever it is touched', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('status/404/');
  const { x, y, width, height } = (await page.locator('.rows tbody tr').nth(2).boundingBox())!;
  await page.mouse.click(x + width - 8, y + height - 8);
  await expect(page).toHaveURL(/codes\/IIC\.1000\/#404$/);
});

test('home leads to every category, status, range and action', async ({ page }) => {
  await page.goto('./');
  for (const [folder, count] of [
    ['categories', 17],
    ['status', 8],
    ['ranges', 8],
    ['actions', 5],
  ] as const) {
    await expect(page.locator(`main a[href*="/${folder}/"]`)).toHaveCount(count);
  }
});

test('a row of a list leads to its place on the code’s page', async ({ page }) => {
  await page.goto('status/409/');
  await page.locator('.rows a', { hasText: 'SCIM 409' }).first().click();
  await expect(page).toHaveURL(/codes\/SCIM\.409\/#409-user-0-or-email-address-already-exists$/);
  await expect(page.locator('.row:target')).toBeInViewport();
});

test('an earlier name leads on to its code and keeps the fragment', async ({ page }) => {
  await page.goto('codes/IdentityCenter.1000/#404');
  await expect(page).toHaveURL(/codes\/IIC\.1000\/#404$/);
});
