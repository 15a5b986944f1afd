import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

const FILLED = 'codes/IIC.1267/#400&0=acme&1=%60%60%60&2=a%0Ab';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test(
  'a row is copied for a ticket with the reader’s values, which stay inside the message',
  { tag: '@address' },
  async ({ page }) => {
    await page.goto(FILLED);
    await page.getByRole('button', { name: 'Copy for ticket' }).press('Enter');
    await expect(page.locator('row-kit [role=status]')).toHaveText('Copied for a ticket');
    const link = await page.locator('a[data-permalink]').evaluate((a: HTMLAnchorElement) => a.href);
    expect(await clipboard(page)).toBe(
      [
        '`IIC.1267`, HTTP 400 Bad Request',
        '',
        '````',
        'Synchronization failure: account:acme, permissionSet:```, The detailed causes of the failure:a',
        'b.',
        '````',
        '',
        '- What it means: Failed to bind the authorization.',
        '- What to do: Check whether the request parameter is correct.',
        '- Who acts: the caller (fix the request)',
        `- Link: <${link}>`,
      ].join('\n'),
    );
    expect(link).toContain('#400&0=acme&1=');
  },
);

test(
  'a row is copied as text and as a link, and both are told',
  { tag: '@address' },
  async ({ page }) => {
    await page.goto('codes/SCIM.404/');
    await page.getByRole('button', { name: 'Copy as text' }).first().click();
    await expect(page.locator('row-kit [role=status]').first()).toHaveText('Copied as text');
    expect(await clipboard(page)).toContain(
      'SCIM 404, HTTP 404 Not Found\n\n    User [{0}] not found.',
    );
    await page.getByRole('button', { name: 'Copy link' }).nth(1).click();
    await expect(page.locator('row-kit [role=status]').nth(1)).toHaveText('Link copied');
    expect(await clipboard(page)).toMatch(/\/codes\/SCIM\.404\/#404-group-0-not-found$/);
  },
);

/** The script that makes texts of rows, which is loaded when one is asked for. */
const MAKES_TEXTS = /\/_astro\/row-text\.[^/]+\.js$/;

test('copying begins while the click is handled, as Safari asks, though the text comes later', async ({
  page,
}) => {
  await page.addInitScript(() => {
    let handled = false;
    addEventListener(
      'click',
      () => {
        handled = true;
        setTimeout(() => (handled = false));
      },
      { capture: true },
    );
    for (const name of ['write', 'writeText'] as const) {
      const copy = Clipboard.prototype[name] as (data: unknown) => Promise<void>;
      Clipboard.prototype[name] = function (this: Clipboard, data: unknown) {
        return handled
          ? copy.call(this, data)
          : Promise.reject(new DOMException('Too late.', 'NotAllowedError'));
      };
    }
  });
  await page.route(MAKES_TEXTS, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 200));
    await route.continue();
  });
  await page.goto('codes/IIC.1000/');
  const first = page.locator('.row').first();
  await first.getByRole('button', { name: 'Copy as text' }).click();
  await expect(first.getByRole('status')).toHaveText('Copied as text');
  expect(await clipboard(page)).toContain('IIC.1000, HTTP 403 Forbidden');
});

test('a text that cannot be loaded is told from copying that is not allowed', async ({ page }) => {
  await page.route(MAKES_TEXTS, (route) => route.fulfill({ status: 404 }));
  await page.goto('codes/IIC.1267/');
  const said = page.locator('row-kit [role=status]');
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await expect(said).toHaveText('That could not be loaded. Use the link.');
  await page.evaluate(() => {
    Clipboard.prototype.write = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  });
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(said).toHaveText('Copying is not allowed here. Use the link.');
});

test('a row whose values are no longer shown is linked to and copied without them', async ({
  page,
}) => {
  const first = page.locator('.row').first();
  const copied = async (name: string): Promise<string> => {
    await first.getByRole('button', { name }).click();
    await expect(first.getByRole('status')).not.toBeEmpty();
    return clipboard(page);
  };
  await page.goto('codes/IIC.1000/#403&0=secret-action');
  await expect(first.locator('.row-values')).toContainText('secret-action');
  await page.getByRole('link', { name: 'Link to this row' }).nth(1).click();
  await expect(page.locator('.row-values')).toHaveCount(0);
  const link = first.getByRole('link', { name: 'Link to this row' });
  await expect(link).toHaveAttribute('href', /\/codes\/IIC\.1000\/#403$/);
  expect(await copied('Copy link')).toMatch(/\/codes\/IIC\.1000\/#403$/);
  for (const name of ['Copy for ticket', 'Copy as text']) {
    const text = await copied(name);
    expect(text).toContain('IIC.1000');
    expect(text).not.toContain('secret');
  }
});

test('the link of a row has the values that the address has brought last, and no others', async ({
  page,
}) => {
  const link = page.getByRole('link', { name: 'Link to this row' });
  await page.goto('codes/IIC.1267/#400&0=acme&1=admin');
  await expect(link).toHaveAttribute('href', /#400&0=acme&1=admin$/);
  for (const [hash, kept] of [
    ['400&1=auditor', '400&1=auditor'],
    ['400', '400'],
    ['400&0=acme', '400&0=acme'],
    ['400&9=stray', '400'],
    ['400&0=acme', '400&0=acme'],
    ['', '400'],
  ] as const) {
    await page.evaluate((to) => location.assign(`#${to}`), hash);
    await expect(link, hash).toHaveAttribute('href', new RegExp(`#${kept}$`));
  }
});
