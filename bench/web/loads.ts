/** How soon pages show, how far they shift, and what they load, beside a bare page of 2 KB. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { median } from '../median.ts';
import { serve, type Served } from '../serve.ts';
import { openPage, SLOW_4G } from './throttle.ts';

interface Load {
  readonly fcp: number;
  readonly lcp: number;
  readonly cls: number;
  readonly tbt: number;
  readonly bytes: number;
  readonly requests: number;
}

const PAGES = [
  ['code', '/codes/IIC.1267/'],
  ['code, several statuses', '/codes/IIC.1000/'],
  ['home', '/'],
  ['all codes', '/codes/'],
  ['category', '/categories/mfa/'],
  ['search', '/search/'],
] as const;

/** The lines of a table, each as soon as it is measured. */
export async function* loadTimes(browser: Browser, site: Served, runs: number) {
  yield `Slow 4G, CPU slowed four times; medians of ${runs} runs; times in ms`;
  yield 'page                       FCP    LCP   CLS   TBT     KB  requests';
  const folder = barePage();
  const bare = await serve(folder);
  try {
    let baseline = 0;
    for (const [name, served, path] of [
      ['bare page', bare, '/'] as const,
      ...PAGES.map(([name, path]) => [name, site, path] as const),
    ]) {
      const loads: Load[] = [];
      for (let run = 0; run < runs; run += 1) loads.push(await load(browser, served, path));
      const m = (key: keyof Load): number => median(loads.map((one) => one[key]));
      baseline ||= m('fcp');
      yield [
        name.padEnd(24),
        m('fcp').toFixed(0).padStart(5),
        m('lcp').toFixed(0).padStart(6),
        m('cls').toFixed(3).padStart(6),
        m('tbt').toFixed(0).padStart(5),
        (m('bytes') / 1024).toFixed(1).padStart(6),
        m('requests').toFixed(0).padStart(5),
        `   FCP ${(m('fcp') / baseline).toFixed(2)}, LCP ${(m('lcp') / baseline).toFixed(2)} of bare`,
      ].join(' ');
    }
  } finally {
    bare.server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A folder with a page of text and nothing else. */
function barePage(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bench-web-'));
  const words = 'A bare page of two kilobytes of text. '.repeat(50);
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><link rel="icon" href="data:,"><title>bare</title><h1>Bare</h1><p>${words}`,
  );
  return folder;
}

async function load(browser: Browser, { url, counter }: Served, path: string): Promise<Load> {
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
  await page.goto(url + path, { waitUntil: 'networkidle' });
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
