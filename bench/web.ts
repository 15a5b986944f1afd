/**
 * `npm run bench:web`: opens the built site in Chromium under Slow 4G and a CPU slowed down four
 * times, beside a bare page of 2 KB in the same run, and reports medians. Then how soon a search
 * answers, and how soon a link with values shows its row.
 *
 * Usage: node bench/web.ts [--runs 5] [--dist dist]
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type Page } from '@playwright/test';
import { ensureBrowser } from '../tests/browser.ts';
import { followLink } from './deep-link.ts';
import { serve, type Counter } from './serve.ts';
import { FAST_3G, openPage, SLOW_4G, type Network } from './throttle.ts';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, dist: { type: 'string', default: 'dist' } },
});
const RUNS = Number(values.runs);

/** A link as a ticket holds it: a row with the values of its placeholders. */
const LINK = '/codes/IIC.1267/#400&0=a&1=b&2=c';

/** What is pasted into a page that has loaded nothing for it, and the code that answers it. */
interface Paste {
  readonly what: string;
  readonly text: string;
  readonly code: string;
}

const PASTES: readonly Paste[] = [
  { what: 'a message', text: 'MFA device abc not found.', code: 'IIC.1387' },
  {
    what: "a reply's body",
    text: '{"error_code":"IIC.1205","error_msg":"The permission set does not exist."}',
    code: 'IIC.1205',
  },
  {
    what: 'a line of a log',
    text: '2026-01-02 03:04:05 ERROR [main] ClientRequestException: status=404 code=IIC.1205',
    code: 'IIC.1205',
  },
  { what: 'a code of several rows', text: 'IIC.1000', code: 'IIC.1000' },
  {
    what: 'a message in a line of a log',
    text: '2026-01-02 03:04:05 ERROR [main] call failed: Failed to obtain the MFA settings: x-17.',
    code: 'IIC.1511',
  },
  { what: 'a misspelt message', text: 'The permision set dose not exist.', code: 'IIC.1205' },
];

const WARM = [
  { text: 'The permission set does not exist.', code: 'IIC.1205' },
  { text: 'IIC.1400', code: 'IIC.1400' },
  { text: 'user locked', code: 'IIC.1705' },
];

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
  console.log(
    '\nsearch from a code page                 cold, first answer     KB by then   warm, per key',
  );
  for (const [name, network] of [
    ['Slow 4G', SLOW_4G],
    ['Fast 3G', FAST_3G],
  ] as const)
    for (const paste of PASTES) {
      const times = [];
      for (let run = 0; run < RUNS; run += 1)
        times.push(await search(browser, site.url, network, paste));
      console.log(
        `${name}, ${paste.what}`.padEnd(40),
        `${median(times.map(({ cold }) => cold)).toFixed(0)} ms`.padStart(15),
        (median(times.map(({ bytes }) => bytes)) / 1024).toFixed(1).padStart(14),
        `${median(times.map(({ warm }) => warm)).toFixed(1)} ms`.padStart(15),
      );
    }
  console.log(`\nlink from a ticket, ${LINK}`);
  console.log(
    'Fast 3G            document begins   row filled   round trips   requests ended by then',
  );
  for (const [name, alone] of [
    ['as it is', false],
    ['document alone', true],
  ] as const) {
    const followed = [];
    for (let run = 0; run < RUNS; run += 1) {
      followed.push(await followLink(browser, site.url + LINK, FAST_3G, alone));
    }
    const m = (key: 'document' | 'filled' | 'requests'): number =>
      median(followed.map((one) => one[key]));
    console.log(
      name.padEnd(20),
      `${m('document').toFixed(0)} ms`.padStart(12),
      `${m('filled').toFixed(0)} ms`.padStart(14),
      (m('filled') / FAST_3G.latency).toFixed(2).padStart(12),
      m('requests').toFixed(0).padStart(12),
      `   ${followed[0]!.text}`,
    );
  }
} finally {
  await browser.close();
  site.server.close();
  reference.server.close();
  rmSync(bare, { recursive: true, force: true });
}

async function load(browser: Browser, url: string, counter: Counter): Promise<Load> {
  const page = await openPage(browser, SLOW_4G);
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
  // A busy machine may be done with the network before it has painted.
  await page.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint').length > 0,
  );
  const measured = await page.evaluate(() => ({
    fcp: performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
    ...(window as unknown as { seen: { lcp: number; cls: number; tbt: number } }).seen,
  }));
  await page.context().close();
  return { ...measured, ...counter };
}

/**
 * From focus to the first right answer with nothing loaded, with the bytes that have arrived until
 * then; and from a key to its answer with all loaded.
 */
async function search(browser: Browser, url: string, network: Network, paste: Paste) {
  const page = await openPage(browser, network);
  await page.goto(`${url}/codes/IIC.1267/`, { waitUntil: 'networkidle' });
  const { time: cold, bytes } = await answerTo(page, paste);
  // Loaded when all that was asked for is there, and again when the browser has nothing to do.
  for (const text of ['user locked', 'password policy']) {
    await answerTo(page, { text, code: 'IIC.' });
    await page.waitForLoadState('networkidle');
  }
  const warm: number[] = [];
  for (const question of WARM) warm.push((await answerTo(page, question)).time);
  await page.context().close();
  return { cold, bytes, warm: median(warm) };
}

/** Types a text, and gives the milliseconds until an option with a code is there, and what it took. */
function answerTo(page: Page, question: Pick<Paste, 'text' | 'code'>) {
  return page.evaluate(async ({ text, code }) => {
    const box = document.querySelector('search-box')!;
    const field = box.querySelector('input')!;
    box.querySelector('[role=listbox]')?.replaceChildren();
    const start = performance.now();
    const answered = new Promise<{ time: number; bytes: number }>((resolve) => {
      new MutationObserver((_, observer) => {
        if (!box.querySelector('[role=option]')?.textContent?.includes(code)) return;
        observer.disconnect();
        const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
        const arrived = files.filter(
          ({ startTime, responseEnd }) => startTime >= start && responseEnd > 0,
        );
        resolve({
          time: performance.now() - start,
          bytes: arrived.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
        });
      }).observe(box, { childList: true, subtree: true });
    });
    field.focus();
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    return answered;
  }, question);
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
