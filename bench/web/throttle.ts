/** Pages under the conditions of a phone: the networks that Lighthouse applies, and a slow processor. */
import type { Browser, Page } from '@playwright/test';

export interface Network {
  readonly offline: false;
  /** Milliseconds that every request takes at least: a round trip, with Lighthouse's allowance. */
  readonly latency: number;
  /** Bytes a second. */
  readonly downloadThroughput: number;
  readonly uploadThroughput: number;
}

export const SLOW_4G: Network = {
  offline: false,
  latency: 562.5,
  downloadThroughput: 188_743,
  uploadThroughput: 86_400,
};
/** 1.6 Mbit/s and 150 ms, times the allowances of 0.9 and 3.75. */
export const FAST_3G: Network = {
  ...SLOW_4G,
  downloadThroughput: 180_000,
  uploadThroughput: 84_375,
};
const CPU_SLOWDOWN = 4;

/** A page with an empty cache. */
export async function openPage(
  browser: Browser,
  network: Network,
  slowdown = CPU_SLOWDOWN,
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', network);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return page;
}
