/**
 * `npm run bench:web`: opens the built site in Chromium under Slow 4G and a CPU slowed down four
 * times, beside a bare page of 2 KB in the same run, and reports medians.
 *
 * Usage: node bench/web.ts [--runs 5] [--dist dist]
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type Page } from '@playwright/test';
import { ensureBrowser } from '../tests/browser.ts';
import { serve, type Counter } from './serve.ts';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, dist: { type: 'string', default: 'dist' } },
});
const RUNS = Number(values.runs);

/** The conditions that Lighthouse applies: latency and throughput with its own allowances. */
const SLOW_4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: 188_743,
  uploadThroughput: 86_400,
};
const FAST_3G = {
  ...SLOW_4G,
  latency: 562.5,
  downloadThroughput: 180_000,
  uploadThroughput: 84_375,
};
const CPU_SLOWDOWN = 4;

interface Load {
  readonly fcp: number;
  readonly lcp: number;
  readonly cls: number;
  readonly tbt: number;
  readonly bytes: number;
  readonly requests: number;
}

const browser = await chromium.launch({
  executablePath: ensureBrowser(),
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--no-first-run',
  ],
});
const bare = mkdtempSync(join(tmpdir(), 'bench-web-'));
const words = 'A bare page of two kilobytes of text. '.repeat(50);
writeFileSync(
  join(bare, 'index.html'),
  `<!doctype html><link rel="icon" href="data:,"><title>bare</title><h1>Bare</h1><p>${words}`,
);
const [site, reference] = await Promise.all([serve(values.dist), serve(bare)]);

const PAGES = [
  ['bare page', reference, '/'],
  ['code', site, '/codes/IIC.1267/'],
  ['code, several statuses', site, '/codes/IIC.1000/'],
  ['home', site, '/'],
  ['all codes', site, '/codes/'],
  ['category', site, '/categories/mfa/'],
  ['search', site, '/search/'],
] as const;

try {
  console.log('Slow 4G, CPU slowed four times; medians of', RUNS, 'runs; times in ms');
  console.log('page                       FCP    LCP   CLS   TBT     KB  requests');
  let baseline = 0;
  for (const [name, { url, counter }, path] of PAGES) {
    const loads: Load[] = [];
    for (let run = 0; run < RUNS; run += 1) loads.push(await load(browser, url + path, counter));
    const m = (key: keyof Load): number => median(loads.map((one) => one[key]));
    baseline ||= m('fcp');
    console.log(
      name.padEnd(24),
      m('fcp').toFixed(0).padStart(5),
      m('lcp').toFixed(0).padStart(6),
      m('cls').toFixed(3).padStart(6),
      m('tbt').toFixed(0).padStart(5),
      (m('bytes') / 1024).toFixed(1).padStart(6),
      m('requests').toFixed(0).padStart(5),
      `   FCP ${(m('fcp') / baseline).toFixed(2)}, LCP ${(m('lcp') / baseline).toFixed(2)} of bare`,
    );
  }
  console.log('\nsearch from a code page        cold, first answer   warm, per key');
  for (const [name, network] of [
    ['Slow 4G', SLOW_4G],
    ['Fast 3G', FAST_3G],
  ] as const) {
    const times = [];
    for (let run = 0; run < RUNS; run += 1) times.push(await search(browser, site.url, network));
    console.log(
      name.padEnd(28),
      `${median(times.map(({ cold }) => cold)).toFixed(0)} ms`.padStart(12),
      `${median(times.map(({ warm }) => warm)).toFixed(1)} ms`.padStart(18),
    );
  }
} finally {
  await browser.close();
  site.server.close();
  reference.server.close();
  rmSync(bare, { recursive: true, force: true });
}

async function open(network: typeof SLOW_4G): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', network);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  return page;
}

async function load(_: Browser, url: string, counter: Counter): Promise<Load> {
  const page = await open(SLOW_4G);
  await page.addInitScript(() => {
    const seen = { lcp: 0, cls: 0, tbt: 0 };
    Object.assign(window, { seen });
    const observe = (type: string, add: (entry: PerformanceEntry) => void): void => {
      new PerformanceObserver((list) => list.getEntries().forEach(add)).observe({
        type,
        buffered: true,
      });
    };
    observe('largest-contentful-paint', (entry) => (seen.lcp = entry.startTime));
    observe('layout-shift', (entry) => (seen.cls += (entry as unknown as { value: number }).value));
    observe('longtask', (entry) => (seen.tbt += Math.max(0, entry.duration - 50)));
  });
  Object.assign(counter, { bytes: 0, requests: 0 });
  await page.goto(url, { waitUntil: 'networkidle' });
  const measured = await page.evaluate(() => ({
    fcp: performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
    ...(window as unknown as { seen: { lcp: number; cls: number; tbt: number } }).seen,
  }));
  await page.context().close();
  return { ...measured, ...counter };
}

/** From focus to the first right answer with nothing loaded, and from a key to its answer after. */
async function search(_: Browser, url: string, network: typeof SLOW_4G) {
  const page = await open(network);
  await page.goto(`${url}/codes/IIC.1267/`, { waitUntil: 'networkidle' });
  const times = await page.evaluate(async () => {
    const box = document.querySelector('search-box')!;
    const field = box.querySelector('input')!;
    const answered = (text: string): Promise<number> =>
      new Promise((resolve) => {
        const start = performance.now();
        const observer = new MutationObserver(() => {
          if (!box.querySelector('[role=option]')?.textContent?.includes(text)) return;
          observer.disconnect();
          resolve(performance.now() - start);
        });
        observer.observe(box, { childList: true, subtree: true });
      });
    const type = (text: string): void => {
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    const first = answered('IIC.1387');
    field.focus();
    type('MFA device abc not found.');
    const cold = await first;
    const warm: number[] = [];
    for (const [text, code] of [
      ['The permission set does not exist.', 'IIC.1205'],
      ['IIC.1400', 'IIC.1400'],
      ['user locked', 'IIC.1705'],
    ] as const) {
      const next = answered(code);
      type(text);
      warm.push(await next);
    }
    return { cold, warm: warm.sort((a, b) => a - b)[1]! };
  });
  await page.context().close();
  return times;
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
