/** Hostile text by every way into the site. Nothing of it may run, load or become markup. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { HOSTILE } from '../fixtures/hostile.ts';
import { expect, foreignParts, test } from './canary.ts';

/** Chromium holds back pages that change their address often, as no reader does but this test. */
test.use({
  launchOptions: async ({ launchOptions }, use) => {
    await use({
      ...launchOptions,
      args: [...(launchOptions.args ?? []), '--disable-ipc-flooding-protection'],
    });
  },
});

test.setTimeout(180_000);

test('the corpus holds at least 200 texts', () => {
  expect(new Set(HOSTILE).size).toBeGreaterThanOrEqual(200);
});

/** As an address carries it. Lone surrogates have no encoding; an address cannot hold them. */
const encode = (text: string): string => encodeURIComponent(text.toWellFormed());
/** What fits into the address of a request: servers refuse longer ones. */
const ADDRESSABLE = HOSTILE.filter((text) => encode(text).length < 6_000);
/** Laying out the longest takes most of a second; each way in takes them once. */
const SHORT = HOSTILE.filter((text) => text.length < 2_000);

async function settled(page: Page): Promise<void> {
  await expect(page.locator('#results')).toHaveAttribute('data-state', 'ready');
}

/** Brings addresses one after the other, as Back and Forward do, without a load. */
function revisit(page: Page, addresses: readonly string[], event = 'popstate'): Promise<void> {
  return page.evaluate(
    async ([all, name]) => {
      for (const address of all) {
        history.replaceState(null, '', address);
        dispatchEvent(new Event(name));
        // An answer is on the page within the next frame.
        await new Promise(requestAnimationFrame);
      }
    },
    [addresses, event] as const,
  );
}

test('?q= of the search page', async ({ watched: page }) => {
  for (let at = 0; at < ADDRESSABLE.length; at += 12) {
    const [first, ...rest] = ADDRESSABLE.slice(at, at + 12).map((text) => `?q=${encode(text)}`);
    // One in twelve as a load of its own, with full text; the others as Back brings them.
    await page.goto(`search/${first}`);
    await settled(page);
    await expect.poll(() => foreignParts(page), first).toEqual([]);
    await revisit(page, rest);
    await settled(page);
    expect(await foreignParts(page)).toEqual([]);
  }
});

test('#q= of the search page, whole, and without any encoding', async ({ watched: page }) => {
  await page.goto('search/');
  await settled(page);
  await revisit(
    page,
    HOSTILE.map((text) => `#q=${encode(text)}`),
  );
  await revisit(
    page,
    SHORT.flatMap((text) => [`#q=${text}`, `#${text}`]),
  );
  await settled(page);
  expect(await foreignParts(page)).toEqual([]);
});

test('filters of the search page and of the list', async ({ watched: page }) => {
  const filtered = (names: readonly string[]): string[] =>
    ADDRESSABLE.map(
      (text) => `?q=user&${names.map((name) => `${name}=${encode(text)}`).join('&')}`,
    );
  await page.goto('search/?q=password');
  await settled(page);
  await revisit(page, filtered(['status', 'category', 'catalog']));
  await settled(page);
  expect(await foreignParts(page)).toEqual([]);
  await page.goto('codes/');
  await revisit(page, filtered(['status', 'category', 'text']));
  await page.evaluate((texts) => {
    const field = document.querySelector<HTMLInputElement>('code-filter input')!;
    for (const text of texts) {
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
  }, HOSTILE);
  expect(await foreignParts(page)).toEqual([]);
});

test('the fragment of a code’s page, as values and as a whole', async ({ watched: page }) => {
  await page.goto(`codes/IIC.1267/#400&0=${encode(HOSTILE[0]!)}`);
  await expect(page.locator('.row-values mark')).toHaveText(HOSTILE[0]!);
  await revisit(
    page,
    SHORT.flatMap((text) => [
      `#400&${encode(text)}=${encode(text)}&0=x`,
      `#400&0=${text}`,
      `#${text}`,
    ]),
    'hashchange',
  );
  for (let at = 0; at < HOSTILE.length; at += 25) {
    const some = HOSTILE.slice(at, at + 25);
    const text = some.at(-1)!;
    await revisit(
      page,
      some.map((value) => `#400&0=${encode(value)}&1=${encode(value)}&2=${encode(value)}`),
      'hashchange',
    );
    // The last one of each lot is read back: nothing but text, and as it was, bar what turns text around.
    expect(await page.locator('.row-values mark').first().textContent()).toBe(
      text
        .toWellFormed()
        .replace(/[\u001c-\u001e\u0085\u2029\u202a-\u202e\u2066-\u2069]/g, '\ufffd'),
    );
    expect(await foreignParts(page)).toEqual([]);
  }
});

for (const half of [0, 1]) {
  test(`the path of an address that leads nowhere, half ${half + 1}`, async ({
    watched: page,
    baseURL,
  }) => {
    const notFound = readFileSync(`${process.env['OUT_DIR'] ?? 'dist'}/404.html`, 'utf8');
    const base = new URL(baseURL!);
    // Servers differ in what they make of such paths; the page has to bear them all.
    await page.route(
      (url) => url.searchParams.has('hostile'),
      (route) =>
        route.fulfill({ status: 404, contentType: 'text/html; charset=utf-8', body: notFound }),
    );
    for (const [index, text] of SHORT.entries()) {
      if (index % 2 !== half) continue;
      const raw = text.replace(/[\s?#\\/]|[\ud800-\udfff]|[\u0000-\u001f]/g, '');
      const path =
        index % 4 < 2 ? `codes/${encode(text)}` : `codes/IIC.${index % 8 < 6 ? raw : encode(text)}`;
      await page.goto(`${base.href}${path}?hostile`, { waitUntil: 'commit' });
      // A path that names a code moves on to it.
      const gone = page.waitForURL((url) => !url.searchParams.has('hostile'));
      const ready = page.locator('not-found[data-state=ready]').waitFor({ state: 'attached' });
      await Promise.any([gone, ready]);
      expect(await foreignParts(page)).toEqual([]);
    }
  });
}

test('paste into the search box', async ({ watched: page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('./');
  const box = page.locator('search-box');
  await box.locator('input').focus();
  for (const text of HOSTILE) {
    await page.evaluate((value) => navigator.clipboard.writeText(value), text);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('ControlOrMeta+V');
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  expect(await foreignParts(page)).toEqual([]);
});

test('drop onto the search box, as text, as markup, as an address and as a file', async ({
  watched: page,
}) => {
  await page.goto('search/');
  await settled(page);
  await page.evaluate(async (texts) => {
    for (const value of texts) {
      const box = document.querySelector('search-box')!;
      const drop = (fill: (data: DataTransfer) => void): void => {
        const dataTransfer = new DataTransfer();
        fill(dataTransfer);
        for (const type of ['dragenter', 'dragover', 'drop']) {
          box.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
        }
      };
      drop((data) => {
        for (const type of ['text/html', 'text/uri-list', 'text/plain']) data.setData(type, value);
      });
      await new Promise(requestAnimationFrame);
      drop((data) => data.items.add(new File([value], value.slice(0, 99), { type: 'text/html' })));
      await new Promise(requestAnimationFrame);
    }
  }, HOSTILE);
  await settled(page);
  expect(await foreignParts(page)).toEqual([]);
});
