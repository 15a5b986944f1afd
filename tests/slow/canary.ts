/** A page that is watched: whatever hostile text sets off is caught. */
import { expect, test as base, type Page } from '@playwright/test';

/**
 * A test whose page fails on code that ran, dialogs, requests that carry the canary, policy
 * violations, exceptions, and elements or attributes that the site itself never makes.
 */
export const test = base.extend<{ watched: Page }>({
  watched: async ({ context, page }, use) => {
    const caught: string[] = [];
    await context.exposeFunction('__caught', (what: string) => void caught.push(what));
    await context.addInitScript(() => {
      const { __caught: tell } = window as unknown as { __caught(what: string): void };
      Object.assign(window, { __ran: () => tell('code ran') });
      addEventListener('securitypolicyviolation', (event) => {
        tell(`policy violation: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
      });
    });
    page.on('dialog', (dialog) => {
      caught.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('pageerror', (error) => caught.push(`exception: ${error}`));
    page.on('popup', () => caught.push('a window was opened'));
    context.on('request', (request) => {
      // The page's own address may hold what the test put into it; nothing else may.
      const own = request.isNavigationRequest() && request.frame() === page.mainFrame();
      const url = decoded(request.url());
      if (!own && /canary/i.test(url)) caught.push(`request: ${url}`);
      if (own && /^[a-z]+:\/\/[^/]*canary/i.test(request.url())) caught.push(`navigation: ${url}`);
    });
    await use(page);
    expect([...new Set(caught)]).toEqual([]);
  },
});

export { expect };

/** What is on the page beyond what the site makes: kinds of elements, handlers, addresses. */
export function foreignParts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const made =
      /^(?:a|b|button|code|div|em|form|input|kbd|li|mark|ol|p|path|rect|circle|span|svg|textarea|ul|use|var)$/;
    for (const area of document.querySelectorAll(
      'search-box, #results, #search-notes, .row, not-found',
    )) {
      const own = area.matches('.row')
        ? [...area.querySelectorAll('.row-values *')]
        : area.querySelectorAll('*');
      for (const element of own) {
        if (!made.test(element.localName)) found.push(element.localName);
      }
    }
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        if (/^on|^style$/.test(name)) found.push(`${name}="${value}"`);
        if (name !== 'href' && name !== 'data-url') continue;
        const { protocol, host } = new URL(value, location.href);
        if (protocol === 'javascript:' || protocol === 'data:' || /canary/.test(host))
          found.push(value);
      }
    }
    if (Object.keys(Object.prototype).length || 'polluted' in {}) found.push('a changed prototype');
    return [...new Set(found)];
  });
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
