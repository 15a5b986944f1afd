/** A page that the pointer rests on is there before the click; nothing else is fetched ahead. */
import { expect, test } from '@playwright/test';

test(
  'the page behind a link is fetched while the pointer rests on it, and no file or search',
  { tag: '@address' },
  async ({ page }) => {
    await page.goto('codes/IIC.1267/');
    const session = await page.context().newCDPSession(page);
    const ready: string[] = [];
    const asked: string[] = [];
    session.on('Preload.prefetchStatusUpdated', ({ prefetchUrl, status }) => {
      asked.push(prefetchUrl);
      if (status === 'Ready') ready.push(prefetchUrl);
    });
    await session.send('Preload.enable');
    const footer = page.locator('.site-footer');
    for (const name of ['JSON', 'Search']) await footer.getByRole('link', { name }).hover();
    const link = page.locator('.related a').first();
    const target = await link.evaluate((element: HTMLAnchorElement) => element.href.split('#')[0]!);
    await link.hover();
    await expect.poll(() => ready.map((url) => url.split('#')[0])).toContain(target);
    expect(asked.filter((url) => /\.json$|\/search\//.test(url))).toEqual([]);
    await link.click();
    await page.waitForURL((url) => url.href.startsWith(target));
    const how = await page.evaluate(() => performance.getEntriesByType('navigation')[0]!.toJSON());
    expect(how.deliveryType).toBe('navigational-prefetch');
  },
);
