/** What the end-to-end tests share. */
import { test as base, expect, type Page } from '@playwright/test';

export { expect };

/** Paths of one page of every kind, relative to the site's root. */
export const KINDS = {
  home: './',
  code: 'codes/IIC.1267/',
  'code with several statuses': 'codes/IIC.1000/',
  'code with several rows under a status': 'codes/SCIM.404/',
  codes: 'codes/',
  categories: 'categories/',
  category: 'categories/mfa/',
  statuses: 'status/',
  status: 'status/404/',
  ranges: 'ranges/',
  range: 'ranges/12xx/',
  actions: 'actions/',
  action: 'actions/retry/',
  guides: 'guides/',
  guide: 'guides/reading-an-error/',
  foreign: 'codes/APIGW/',
  search: 'search/',
  'not found': '404.html',
} as const;

/** A test that fails on any error of the page: exceptions, console errors, policy violations. */
export const test = base.extend<{ page: Page }>({
  page: async ({ page }, use) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      // A page that is not there is answered with 404, which the browser tells on its console.
      if (message.type() === 'error' && !/status of 404/.test(message.text())) {
        errors.push(message.text());
      }
    });
    await use(page);
    expect(errors).toEqual([]);
  },
});

/** The text field of the page's search box. */
export function searchField(page: Page) {
  return page.locator('search-box').first().locator('input:not([hidden]), textarea:not([hidden])');
}

/** Waits for the search page to have settled and gives its results. */
export async function results(page: Page) {
  await expect(page.locator('#results')).toHaveAttribute('data-state', 'ready');
  return page.locator('#results > li');
}
