/** Keeping the whole site in the browser, off until somebody asks for it. */
import type { Page } from '@playwright/test';
import { expect, results, searchField, test } from '../e2e/site.ts';

const KEEP = 'Keep the site for offline use';
const REMOVE = 'Remove it from this browser';

/** What the browser holds for the site: service workers, and paths in its stores. */
function held(page: Page): Promise<{ workers: number; stored: string[] }> {
  return page.evaluate(async () => {
    const stored: string[] = [];
    for (const name of await caches.keys()) {
      const keys = await (await caches.open(name)).keys();
      stored.push(...keys.map(({ url }) => url));
    }
    return { workers: (await navigator.serviceWorker.getRegistrations()).length, stored };
  });
}

async function keep(page: Page): Promise<void> {
  await page.goto('./');
  await page.getByRole('button', { name: KEEP }).click();
  await expect(page.locator('offline-switch [role=status]')).toContainText('Available offline');
}

test('nothing is kept until somebody asks for it, and the cost is said before', async ({
  page,
}) => {
  await page.goto('./');
  const element = page.locator('offline-switch');
  await expect(element).toContainText(
    /\d+ pages: \d+\.\d MB to download, \d+\.\d MB on this device/,
  );
  await expect(element.getByRole('status')).toHaveText('Off. Nothing is kept in this browser.');
  for (const path of ['codes/IIC.1267/', 'search/?q=IIC.1267', './']) await page.goto(path);
  expect(await held(page)).toEqual({ workers: 0, stored: [] });
});

test('a code’s page is there without a network, with the reader’s values and without its slash', async ({
  page,
  context,
}) => {
  await keep(page);
  await context.setOffline(true);
  // The network is gone for the service worker too: what is not kept cannot be had.
  const other = await context.newPage();
  await other.goto('./');
  expect(await other.evaluate(() => fetch('cards/~site.png').catch(() => 'gone'))).toBe('gone');

  await page.goto('codes/IIC.1267/#400&0=alice');
  await expect(page.locator('h1')).toContainText('IIC.1267');
  await expect(page.locator('.row-values')).toContainText('alice');
  await page.goto('codes/IIC.1205');
  await expect(page).toHaveURL(/codes\/IIC\.1205\/$/);
});

test('search answers without a network: codes by the resolver, words by the full text', async ({
  page,
  context,
}) => {
  await keep(page);
  await context.setOffline(true);
  await page.goto('search/?q=IIC.1205');
  await expect((await results(page)).first()).toHaveAttribute('data-code', 'IIC.1205');
  await searchField(page).fill('locked out');
  await expect(page.locator('#results > li[data-source=fulltext]').first()).toBeVisible();
});

test('an address that does not exist is looked up without a network', async ({ page, context }) => {
  await keep(page);
  await context.setOffline(true);
  await page.goto('codes/iic-1267');
  await expect(page).toHaveURL(/codes\/IIC\.1267\/$/);
  const response = await page.goto('codes/IIC.9999');
  expect(response!.status()).toBe(404);
  await expect(page.getByRole('status').first()).toContainText('IIC.9999');
});

test('nothing that is typed or opened is added to what is kept', async ({ page, context }) => {
  await keep(page);
  const before = await held(page);
  await page.goto('search/?q=secret-value');
  await results(page);
  await page.goto('codes/IIC.1267/?from=secret-value#400&0=secret-value');
  await context.setOffline(true);
  await page.goto('search/?q=secret-value');
  await results(page);
  const after = await held(page);
  expect(after.stored).toEqual(before.stored);
  expect(after.stored.filter((url) => /secret|\?/.test(url))).toEqual([]);
});

test('with a network, pages come from it and not from what is kept', async ({ page }) => {
  await keep(page);
  await page.reload();
  const response = await page.goto('codes/IIC.1267/');
  expect(response!.fromServiceWorker()).toBe(true);
  // The server's own headers; the store's answers have only a type.
  expect(response!.headers()).toHaveProperty('date');
});

test('removing it leaves nothing behind', async ({ page, context }) => {
  await keep(page);
  expect((await held(page)).stored.length).toBeGreaterThan(500);
  await page.reload();
  await page.getByRole('button', { name: REMOVE }).click();
  await expect(page.locator('offline-switch [role=status]')).toHaveText(
    'Removed. Nothing is kept in this browser.',
  );
  await expect(page.getByRole('button', { name: KEEP })).toBeFocused();
  await expect(page.locator('offline-switch')).toContainText(/MB to download/);
  await page.reload();
  expect(await held(page)).toEqual({ workers: 0, stored: [] });
  await context.setOffline(true);
  await expect(page.goto('codes/IIC.1267/')).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
});

test('what could not be saved is said, and nothing is kept', async ({ page, context }) => {
  await page.goto('./');
  await context.route('**/*.pack', (route) => route.abort());
  await page.getByRole('button', { name: KEEP }).click();
  await expect(page.locator('offline-switch [role=status]')).toContainText('could not be saved');
  expect(await held(page)).toEqual({ workers: 0, stored: [] });
});

test('a save goes on when the page is loaded anew, and a click does not end it', async ({
  page,
  context,
}) => {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await context.route('**/*.pack', async (route) => {
    await released;
    await route.continue();
  });
  await page.goto('./');
  const status = page.locator('offline-switch [role=status]');
  const button = page.locator('offline-switch button');
  await button.click();
  await expect(status).toHaveText('Saving the site …');
  await page.reload();
  await expect(status).toHaveText('Saving the site …');
  // Playwright would wait for a button that calls itself disabled; people do not.
  await button.click({ force: true });
  release();
  await expect(status).toContainText('Available offline');
  expect((await held(page)).workers).toBe(1);
});

test('what the browser refuses to remove can be removed later', async ({ page }) => {
  await keep(page);
  await page.evaluate(() => {
    caches.delete = async () => {
      // Once: what the object itself has hides the browser's own.
      delete (caches as Partial<CacheStorage>).delete;
      throw new Error('refused');
    };
  });
  const status = page.locator('offline-switch [role=status]');
  await page.getByRole('button', { name: REMOVE }).click();
  await expect(status).toContainText('did not remove it');
  await page.getByRole('button', { name: REMOVE }).click();
  await expect(status).toHaveText('Removed. Nothing is kept in this browser.');
  expect(await held(page)).toEqual({ workers: 0, stored: [] });
});

test('without JavaScript there is no switch', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto('./');
  await expect(page.locator('offline-switch')).toBeHidden();
  await context.close();
});
