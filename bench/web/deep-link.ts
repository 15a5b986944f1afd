/** A link from a ticket, with values: when its row shows filled, and what had to be fetched for that. */
import type { Browser } from '@playwright/test';
import { openPage, type Network } from './throttle.ts';

export interface DeepLink {
  /** When the document began, in ms after the click: the browser has its first bytes. */
  readonly document: number;
  /** When the filled row was in the page. */
  readonly filled: number;
  /** Requests that had ended by then, that of the document included. */
  readonly requests: number;
  /** What the filled row says. */
  readonly text: string;
}

/**
 * Opens a link with nothing loaded and the processor at full speed: it is the network that is
 * measured.
 *
 * @param alone refuses every request but that of the document
 */
export async function followLink(
  browser: Browser,
  url: string,
  network: Network,
  alone = false,
): Promise<DeepLink> {
  const page = await openPage(browser, network, 1);
  if (alone) {
    await page.route('**/*', (route) =>
      route.request().resourceType() === 'document' ? route.continue() : route.abort(),
    );
  }
  await page.addInitScript(() => {
    const times = { document: performance.now(), filled: 0 };
    const observer = new MutationObserver(() => {
      if (!document.querySelector('.row-values')) return;
      observer.disconnect();
      times.filled = performance.now();
    });
    observer.observe(document, { childList: true, subtree: true });
    Object.assign(window, { times });
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  const text = await page.locator('.row-values').innerText();
  const measured = await page.evaluate(() => {
    const { times } = window as unknown as { times: { document: number; filled: number } };
    // For a throttled request, the browser reports the true end, but not the true start of the
    // response.
    const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const before = loaded.filter(
      ({ responseEnd, responseStatus }) => responseStatus !== 0 && responseEnd <= times.filled,
    );
    return { ...times, requests: 1 + before.length };
  });
  await page.context().close();
  return { ...measured, text: text.replace(/\s+/g, ' ').trim() };
}
