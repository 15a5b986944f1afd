import { readFileSync } from 'node:fs';
import { expect, results, test } from '../e2e/site.ts';

interface Listed {
  readonly codes: readonly { code: string; responses: readonly object[] }[];
}

const { codes } = JSON.parse(
  readFileSync(`${process.env['OUT_DIR'] ?? 'dist'}/codes.json`, 'utf8'),
) as Listed;
const size = (code: Listed['codes'][number]): number => JSON.stringify(code.responses).length;
const longest = codes.toSorted((a, b) => size(b) - size(a));
/** Where the pages are that a sheet could be too small for. */
const MANY_ROWS = codes.filter(({ responses }) => responses.length > 1);

for (const format of ['A4', 'Letter']) {
  test(`every code of several rows, and the longest of one, fits a sheet of ${format}`, async ({
    page,
  }) => {
    const over: string[] = [];
    for (const { code } of new Set([...MANY_ROWS, ...longest.slice(0, 30)])) {
      await page.goto(`codes/${code}/`);
      const pdf = (await page.pdf({ format })).toString('latin1');
      const sheets = pdf.match(/\/Type\s*\/Page\b/g)!.length;
      if (sheets > 1) over.push(`${code}: ${sheets}`);
    }
    expect(over).toEqual([]);
  });
}

test('nothing of the longest code is cut off at the side of a sheet', async ({ page }) => {
  await page.goto(`codes/${longest[0]!.code}/`);
  await page.emulateMedia({ media: 'print' });
  // The text area of A4 with the margins of the style, in CSS pixels.
  await page.setViewportSize({ width: 718, height: 1047 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide, longest[0]!.code).toBe(0);
});

test('what cannot be used on paper is not printed: empty search boxes, keys, switches', async ({
  page,
}) => {
  await page.goto('./');
  await expect(page.locator('offline-switch')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  for (const part of ['search-box', 'search-box kbd', 'offline-switch']) {
    await expect(page.locator(part), part).toBeHidden();
  }
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto('search/');
  await results(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const part of ['search-box', '.search-filters label', '#search-nothing', '.page-head p']) {
    await expect(page.locator(part).first(), part).toBeHidden();
  }
  await page.goto('search/?q=zzzzqqqq');
  await results(page);
  await expect(page.getByText('No results for “zzzzqqqq”')).toBeVisible();
  await expect(page.locator('.nothing-ways')).toBeHidden();
});

test('what stands in the place of a value is explained on paper too', async ({ page }) => {
  await page.goto('codes/IIC.1267/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('We read {0} as the account')).toBeVisible();
});

test('a printed search says what was looked for', async ({ page }) => {
  await page.goto('search/?q=user+locked&status=423');
  expect(await (await results(page)).count()).toBeGreaterThan(0);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByLabel('Search or paste an error').first()).toHaveValue('user locked');
  await expect(page.getByLabel('Search or paste an error').first()).toBeVisible();
  await expect(page.locator('.search-clear')).toBeHidden();
  await expect(page.getByRole('combobox', { name: 'Status', exact: true })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Category', exact: true })).toBeHidden();
  await expect(page.locator('#results > li').first()).toBeVisible();
});
