/** What fails around the site, and the sentence on screen that says what still works. */
import { expect, test } from '@playwright/test';

/** A message of the catalog, and no code: full text is asked too. */
const MESSAGE = encodeURIComponent('Failed to obtain the MFA settings of the identity source.');
const LISTS = /lists of codes, categories and statuses/;

test('without JavaScript a code’s page is whole and the search page leads to the lists', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto('codes/IIC.1267/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('IIC.1267');
  await expect(
    page.getByText('Check whether the request parameter is correct').first(),
  ).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await page.goto('search/');
  const told = page.getByText('Search runs in your browser and needs JavaScript.');
  await expect(told).toContainText('by category, status, number, next step.');
  await page.getByRole('main').getByRole('link', { name: 'all codes' }).first().click();
  await expect(page.locator('.rows tbody tr').first()).toBeVisible();
  await expect(page.getByText(/browser’s own search/)).toBeVisible();
  await context.close();
});

test('without what reads texts, plain ones are answered, and for others the page says so', async ({
  page,
}) => {
  await page.route(/_astro\/(?:find|answer)\./, (route) => route.abort());
  await page.goto('codes/IIC.1267/');
  const field = page.getByRole('combobox').first();
  const options = page.locator('search-box [role=option]');
  for (const text of [
    'IIC.1205',
    'The permission set does not exist.',
    '{"error_code":"IIC.1205","error_msg":"The permission set does not exist."}',
  ]) {
    await field.fill(text);
    await expect(options).toHaveCount(1);
    await expect(options.first()).toContainText('IIC.1205');
  }
  await field.fill('we got IIC.1205 twice');
  await expect(page.locator('search-box')).toContainText('could not be read in full');
  await expect(options).toHaveText([/IIC\.1205/]);
  await field.fill('MFA device "abc" is not there');
  await expect(page.locator('search-box')).toContainText('Answers could not be loaded.');
  await expect(options).toHaveCount(0);
  await page.goto('search/?q=we+got+IIC.1205+twice');
  await expect(page.locator('#search-notes')).toContainText('could not be read in full');
  await expect(page.locator('#results li[data-source="resolver"]')).toHaveText([/IIC\.1205/]);
});

test('with Pagefind blocked, codes and messages are answered and the page says so', async ({
  page,
}) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto(`search/?q=${MESSAGE}`);
  await expect(page.locator('#results')).toHaveAttribute('data-state', 'ready');
  await expect(page.locator('#results li[data-source="resolver"]').first()).toBeVisible();
  await expect(page.locator('#search-notes')).toContainText(
    'Full text could not be loaded; codes and messages are still answered.',
  );
});

test('with Pagefind slow, the answer is there before it and the page settles without it', async ({
  page,
}) => {
  await page.clock.install();
  await page.route('**/pagefind/pagefind.js', () => {});
  await page.goto(`search/?q=${MESSAGE}`);
  await page.clock.runFor(500);
  await expect(page.locator('#results li[data-source="resolver"]').first()).toBeVisible();
  await expect(page.locator('#results')).toHaveAttribute('data-state', 'busy');
  await page.clock.runFor(10_000);
  await expect(page.locator('#results')).toHaveAttribute('data-state', 'ready');
  await expect(page.locator('#search-notes')).toContainText(
    'codes and messages are still answered',
  );
});

test('without WebAssembly, codes and messages are answered and the page says so', async ({
  page,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
  await page.route('**/pagefind/pagefind-worker.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `delete self.WebAssembly;${await response.text()}` });
  });
  await page.goto(`search/?q=${MESSAGE}`);
  await expect(page.locator('#results li[data-source="resolver"]').first()).toBeVisible();
  await expect(page.locator('#results')).toHaveAttribute('data-state', 'ready', {
    timeout: 10_000,
  });
  await expect(page.locator('#search-notes')).toContainText(
    'codes and messages are still answered',
  );
});

test('with storage denied, the theme changes for this page and search answers', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  });
  await page.goto('./');
  const toggle = page.getByRole('button', { name: 'Dark theme' });
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  await page.locator('search-box input').fill('IIC.1205');
  await expect(page.getByRole('option').first()).toContainText('IIC.1205');
  expect(errors).toEqual([]);
});

test('offline in mid-search, codes are still answered and the page says what is missing', async ({
  page,
  context,
}) => {
  await page.route('**/pagefind/**', async (route) => {
    // The first words come through; the index for others does not any more.
    if (offline) await route.abort();
    else await route.continue();
  });
  let offline = false;
  await page.goto('search/?q=password');
  await expect(page.locator('#results')).toHaveAttribute('data-state', 'ready');
  offline = true;
  await context.setOffline(true);
  await page.locator('search-box input').fill('IIC.1205');
  await expect(page.locator('#results li').first()).toHaveAttribute('data-code', 'IIC.1205');
  await page.locator('search-box input').fill('zebra workflow questionnaire');
  await expect(page.locator('#results')).toHaveAttribute('data-state', 'ready', {
    timeout: 15_000,
  });
  await expect(page.locator('#search-notes')).toContainText('Full text could not be loaded');
});

test('offline before the data has come, the box says so, and answers once it is back', async ({
  page,
}) => {
  let gone = true;
  await page.route('**/data/**', (route) => (gone ? route.abort() : route.continue()));
  await page.goto('./');
  await page.locator('search-box input').fill('IIC.1205');
  await expect(page.locator('.search-popup')).toContainText(LISTS);
  gone = false;
  await page.locator('search-box input').fill('IIC.1206');
  await expect(page.getByRole('option').first()).toContainText('IIC.1206');
});

test('a page from before a deploy, whose data is gone, says so on the search page too', async ({
  page,
}) => {
  await page.route('**/data/**', (route) => route.fulfill({ status: 404, body: 'gone' }));
  await page.goto('search/?q=IIC.1205');
  await expect(page.locator('#results')).toHaveAttribute('data-state', 'ready', {
    timeout: 15_000,
  });
  await expect(page.locator('#search-notes')).toContainText('Reload the page');
  await expect(page.locator('#search-notes')).toContainText(LISTS);
});

test('a page from before a deploy, whose scripts are gone, says so', async ({ page }) => {
  await page.route('**/_astro/popup.*', (route) => route.fulfill({ status: 404, body: 'gone' }));
  await page.goto('./');
  await page.locator('search-box input').focus();
  const status = page.locator('search-box [role=status]');
  await expect(status).toContainText('Reload the page');
  await expect(status).toContainText(LISTS);
  expect((await status.boundingBox())!.height, 'on screen').toBeGreaterThan(10);
});

test('without the worker that reads long texts, the page says so, each time, and settles', async ({
  page,
}) => {
  await page.route('**/_astro/worker-*', (route) => route.abort());
  await page.goto('search/');
  // A text area takes the place of the input for a long text.
  const field = page.locator('search-box :is(input, textarea):visible');
  const results = page.locator('#results');
  for (const text of ['IIC.1205', 'IIC.1206']) {
    await field.fill(text.padEnd(40_000, ' -'));
    await expect(page.locator('#search-notes')).toContainText('Answers could not be loaded.');
    await expect(results).toHaveAttribute('data-state', 'ready');
    await field.fill('IIC.1207');
    await expect(results.locator('li').first()).toHaveAttribute('data-code', 'IIC.1207');
    await expect(page.locator('#search-notes')).not.toContainText('Answers could not be loaded.');
  }
});

test('an address that may name a code, while the data cannot be had, says what still works', async ({
  page,
}) => {
  await page.route('**/data/**', (route) => route.abort());
  await page.goto('codes/iic-1267');
  await expect(page.locator('not-found')).toHaveAttribute('data-state', 'ready');
  await expect(page.locator('not-found')).toContainText(LISTS);
});

test('something dropped that cannot be read, such as a folder, is told until the text changes', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto('./');
  await page.locator('search-box').evaluate((box) => {
    Blob.prototype.arrayBuffer = () =>
      Promise.reject(new DOMException('A folder.', 'NotFoundError'));
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([], 'logs'));
    box.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  const status = page.locator('search-box [role=status]');
  await expect(status).toHaveText('That could not be read. Drop a file, or paste its text.');
  expect((await status.boundingBox())!.height, 'on screen').toBeGreaterThan(10);
  await page.locator('search-box input').fill('IIC.1205');
  await expect(page.getByRole('option').first()).toContainText('IIC.1205');
  expect((await status.boundingBox())!.height, 'not on screen').toBeLessThan(10);
  expect(errors).toEqual([]);
});
