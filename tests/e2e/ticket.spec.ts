import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

const FILLED = 'codes/IIC.1267/#400&0=acme&1=%60%60%60&2=a%0Ab';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test('a row is copied for a ticket with the reader’s values, which stay inside the message', async ({
  page,
}) => {
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
});

test('a row is copied as text and as a link, and both are told', async ({ page }) => {
  await page.goto('codes/SCIM.404/');
  await page.getByRole('button', { name: 'Copy as text' }).first().click();
  await expect(page.locator('row-kit [role=status]').first()).toHaveText('Copied as text');
  expect(await clipboard(page)).toContain(
    'SCIM 404, HTTP 404 Not Found\n\n    User [{0}] not found.',
  );
  await page.getByRole('button', { name: 'Copy link' }).nth(1).click();
  expect(await clipboard(page)).toMatch(/\/codes\/SCIM\.404\/#404-group-0-not-found$/);
});
