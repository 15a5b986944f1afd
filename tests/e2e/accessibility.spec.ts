import { violationsAt } from '../support/axe.ts';
import { expect, KINDS, test } from './site.ts';

test('axe finds nothing on the pages that most readers see, in either theme', async ({ page }) => {
  const found: string[] = [];
  // The full suite looks at every page.
  for (const path of [KINDS.home, KINDS.code, KINDS.search]) {
    found.push(...(await violationsAt(page, path)));
  }
  expect(found).toEqual([]);
});

test('rows that share a status are headings, each of which names its row', async ({ page }) => {
  for (const path of ['codes/SCIM.404/', 'codes/IIC.1420/']) {
    await page.goto(path);
    const rows = page.locator('.row');
    expect(await rows.count()).toBeGreaterThan(1);
    for (const row of await rows.all()) {
      const message = (await row.locator('.row-message .message').innerText()).trim();
      await expect(row).toHaveAccessibleName(message);
      await expect(row.getByRole('heading', { level: 3 })).toHaveText(message);
    }
  }
  await page.goto('codes/IIC.1000/');
  await expect(page.locator('.row').getByRole('heading')).toHaveCount(0);
});

test('a page of several replies is named by its code, and leads from each message to its row', async ({
  page,
}) => {
  for (const [path, code] of [
    ['codes/IIC.1000/', 'IIC.1000'],
    ['codes/SCIM.404/', 'SCIM 404'],
  ] as const) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveAccessibleName(code);
    const links = page.getByRole('list', { name: 'Replies' }).getByRole('link');
    const rows = page.locator('.row');
    await expect(links).toHaveCount(await rows.count());
    for (const [index, link] of (await links.all()).entries()) {
      const row = rows.nth(index);
      await expect(link).toContainText(await row.locator('.message').innerText());
      await link.click();
      await expect(page).toHaveURL(new RegExp(`#${await row.getAttribute('data-anchor')}$`));
      await expect(row).toBeInViewport();
    }
  }
});

test('a category’s rows have a heading of their own, which its count leads to', async ({
  page,
}) => {
  await page.goto(KINDS.category);
  const heading = page.getByRole('heading', { name: 'All documented replies' });
  await page.getByRole('link', { name: /^\d+ codes, \d+ documented replies$/ }).click();
  await expect(heading).toBeInViewport({ ratio: 1 });
  await page.goto(KINDS.status);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(heading).toHaveCount(0);
});

test('the skip link is the first stop and leads to the content', async ({ page }) => {
  await page.goto(KINDS.code);
  await page.keyboard.press('Tab');
  await expect(page.getByText('Skip to content')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
});

test('Tab goes through the header as it is read, at any width', async ({ page }) => {
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(KINDS.code);
    const stops = page.locator('header.site-header :is(a, button, input):visible');
    const seen: { at: [number, number]; index: number }[] = [];
    for (const [index, stop] of (await stops.all()).entries()) {
      const { x, y, height } = (await stop.boundingBox())!;
      seen.push({ at: [Math.round((y + height / 2) / 20), x], index });
    }
    seen.sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]);
    await page.keyboard.press('Tab');
    for (const { index } of seen) {
      await page.keyboard.press('Tab');
      await expect(stops.nth(index), `at ${width} px`).toBeFocused();
    }
  }
});

test('every link and control of a code page can be reached with Tab alone', async ({ page }) => {
  await page.goto(KINDS.code);
  const all = await page
    .locator('a[href]:visible, button:visible, input:visible, summary:visible')
    .count();
  const reached = new Set<string>();
  for (let i = 0; i < all + 5; i += 1) {
    await page.keyboard.press('Tab');
    const key = await page.evaluate(() => {
      const element = document.activeElement!;
      const list = [...document.querySelectorAll('a[href], button, input, summary')];
      return element === document.body ? '' : String(list.indexOf(element));
    });
    if (key) reached.add(key);
  }
  // The skip link is among them although it is off screen until it has the focus.
  expect(reached.size).toBeGreaterThanOrEqual(all);
});
