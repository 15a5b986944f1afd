import { readFileSync } from 'node:fs';
import { expect, test } from '../e2e/site.ts';

interface Listed {
  readonly codes: readonly { code: string; url: string; responses: readonly object[] }[];
}

test('the longest code prints on two sheets, with nothing cut off', async ({ page }) => {
  const { codes } = JSON.parse(
    readFileSync(`${process.env['OUT_DIR'] ?? 'dist'}/codes.json`, 'utf8'),
  ) as Listed;
  const size = (code: Listed['codes'][number]): number => JSON.stringify(code.responses).length;
  const longest = codes.toSorted((a, b) => size(b) - size(a))[0]!;
  await page.goto(`codes/${longest.code}/`);
  await page.emulateMedia({ media: 'print' });
  // The text area of A4 with the browser's usual margins, in CSS pixels.
  await page.setViewportSize({ width: 718, height: 1047 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide, longest.code).toBe(0);
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)!.length, longest.code).toBeLessThanOrEqual(2);
});
