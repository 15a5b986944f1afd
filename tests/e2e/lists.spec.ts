import type { Page } from '@playwright/test';
import { expect, results, test } from './site.ts';

/** The statuses of all rows, as the site gives them to programs. */
async function statuses(page: Page): Promise<number[]> {
  const reply = await page.request.get('codes.json');
  const { codes } = (await reply.json()) as { codes: { responses: { status: number }[] }[] };
  return codes.flatMap(({ responses }) => responses.map(({ status }) => status));
}

test(
  'the list of all codes is narrowed by status, category and text, and the address keeps it',
  { tag: '@address' },
  async ({ page }) => {
    await page.goto('codes/');
    const all = await statuses(page);
    const under404 = all.filter((status) => status === 404).length;
    const rows = page.locator('.rows tbody tr:visible');
    await expect(rows).toHaveCount(all.length);
    await page.getByLabel('Status').selectOption('404');
    await expect(rows).toHaveCount(under404);
    await page.getByLabel('Contains').fill('group');
    const count = await rows.count();
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(under404);
    for (const row of await rows.all()) await expect(row).toContainText(/group/i);
    await expect(page).toHaveURL(/\?text=group&status=404$/);
    await expect(page.getByText(`${count} of ${all.length} rows`)).toBeVisible();
    await page.reload();
    await expect(rows).toHaveCount(count);
  },
);

test('the list finds a code in any spelling of the site’s own, as an address or as typed', async ({
  page,
}) => {
  const rows = page.locator('.rows tbody tr:visible');
  const found = async (text: string, code: string, count: number): Promise<void> => {
    await expect(rows, text).toHaveCount(count);
    await expect(rows.first().locator('a.code'), text).toHaveText(code);
  };
  for (const [text, code, count] of [
    ['scim404', 'SCIM 404', 3],
    ['identity center 1267', 'IIC.1267', 1],
  ] as const) {
    await page.goto(`codes/?text=${encodeURIComponent(text)}`);
    await found(text, code, count);
  }
  for (const [typed, code, count] of [
    ['SCIM.404', 'SCIM 404', 3],
    ['scim404', 'SCIM 404', 3],
    ['IIC.1267', 'IIC.1267', 1],
    ['iic-1267', 'IIC.1267', 1],
    ['IIC1267', 'IIC.1267', 1],
    ['iic 1267', 'IIC.1267', 1],
    ['identitycenter.1267', 'IIC.1267', 1],
    ['identity center 1267', 'IIC.1267', 1],
    ['iic_1000 action', 'IIC.1000', 1],
  ] as const) {
    await page.getByLabel('Contains').fill('');
    await expect(rows, typed).not.toHaveCount(count);
    await page.getByLabel('Contains').fill(typed);
    await found(typed, code, count);
  }
});

test(
  'where no row is left the list says so and leads to the search with the text',
  { tag: '@address' },
  async ({ page }) => {
    const text = '<b>nobody+says</b> & "this"';
    await page.goto(`codes/?text=${encodeURIComponent(text)}`);
    const none = page.locator('code-filter [data-none]');
    await expect(none).toContainText(`No row contains “${text}”.`);
    await page.getByLabel('Category').selectOption('mfa');
    await expect(none).toContainText('with these filters.');
    await none.getByRole('link').click();
    await expect(page).toHaveURL(/\/search\//);
    await results(page);
    await expect(page.getByLabel('Search or paste an error').first()).toHaveValue(text);

    await page.goto('codes/?status=409&category=mfa');
    await expect(none).toContainText('No row has both this status and this category.');
    await expect(none.getByRole('link')).toBeHidden();
    await page.getByLabel('Status').selectOption('');
    await expect(none).toBeHidden();
  },
);

test('a long text narrows the list without getting into its address, which a reload would send', async ({
  page,
}) => {
  const way = page.locator('code-filter [data-none] a');
  await page.goto('codes/?status=404&text=device');
  await page.getByLabel('Contains').fill('xyzzy '.repeat(83));
  await expect(page).toHaveURL(/\?text=xyzzy[xyz+]+&status=404$/);
  await page.getByLabel('Contains').fill('xyzzy '.repeat(84));
  await expect(page).toHaveURL(/\/codes\/\?status=404$/);
  await expect(page.getByText(/^0 of \d+ rows/)).toBeVisible();
  await expect(way).toHaveAttribute('href', /\/search\/#q=xyzzy%20xyzzy/);
  await page.getByLabel('Contains').fill('x'.repeat(8_001));
  await expect(way).toHaveAttribute('href', /\/search\/$/);
});

test('the list is narrowed where the browser refuses to change the address', async ({ page }) => {
  await page.addInitScript(() => {
    history.replaceState = () => {
      throw new DOMException('Attempt to use history.replaceState() too often.', 'SecurityError');
    };
  });
  await page.goto('codes/?text=xyzzy');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(page.locator('.rows tbody tr:visible')).toHaveCount((await statuses(page)).length);
  await expect(page.getByLabel('Contains')).toBeFocused();
});

test('where no row is left the filters can be cleared', async ({ page }) => {
  await page.goto('codes/?text=xyzzy');
  await expect(page.getByText(/^0 of \d+ rows/)).toBeVisible();
  await expect(page.getByRole('table')).toBeHidden();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(page.locator('.rows tbody tr:visible')).toHaveCount((await statuses(page)).length);
  await expect(page).toHaveURL(/\/codes\/$/);
  await expect(page.getByLabel('Contains')).toBeFocused();
  await expect(page.getByRole('button', { name: 'Clear filters' })).toBeHidden();
});

test('the list of all codes has every row without JavaScript', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto('codes/');
  await expect(page.locator('.rows tbody tr')).toHaveCount((await statuses(page)).length);
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

test(
  'home leads to every category, status, range and action',
  { tag: '@address' },
  async ({ page }) => {
    await page.goto('./');
    for (const [folder, count] of [
      ['categories', 17],
      ['status', 8],
      ['ranges', 8],
      ['actions', 5],
    ] as const) {
      await expect(page.locator(`main a[href*="/${folder}/"]`)).toHaveCount(count);
    }
  },
);

test(
  'a row of a list leads to its place on the code’s page',
  { tag: '@address' },
  async ({ page }) => {
    await page.goto('status/409/');
    await page.locator('.rows a', { hasText: 'SCIM 409' }).first().click();
    await expect(page).toHaveURL(/codes\/SCIM\.409\/#409-user-0-or-email-address-already-exists$/);
    await expect(page.locator('.row:target')).toBeInViewport();
  },
);

test(
  'an earlier name leads on to its code and keeps the fragment',
  { tag: '@address' },
  async ({ page }) => {
    await page.goto('codes/IdentityCenter.1000/#404');
    await expect(page).toHaveURL(/codes\/IIC\.1000\/#404$/);
  },
);

test(
  'without JavaScript an earlier name leads to the page, though to no row, as the guide says',
  { tag: '@address' },
  async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
    const page = await context.newPage();
    await page.goto('codes/IdentityCenter.1000/#404');
    await expect(page).toHaveURL(/codes\/IIC\.1000\/$/);
    await page.goto('guides/linking-from-tickets/');
    await expect(page.getByText('Earlier names work too')).toContainText(
      'Without it, you get to the page but not to the row.',
    );
    await context.close();
  },
);
