/** How soon a search answers: the first one of a page that has loaded nothing for it, and later ones. */
import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from '@playwright/test';
import { median } from '../median.ts';
import type { Served } from '../serve.ts';
import { FAST_3G, openPage, SLOW_4G, type Network } from './throttle.ts';

interface Question {
  readonly text: string;
  /** What the first answer has to contain. */
  readonly code: string;
}

/** What is pasted into a page that has loaded nothing for it. */
const PASTES: readonly (Question & { readonly what: string })[] = [
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

const WARM: readonly Question[] = [
  { text: 'The permission set does not exist.', code: 'IIC.1205' },
  { text: 'IIC.1400', code: 'IIC.1400' },
  { text: 'user locked', code: 'IIC.1705' },
];

const NETWORKS = [
  ['Slow 4G', SLOW_4G],
  ['Fast 3G', FAST_3G],
] as const;

/** After this many milliseconds, an answer will not come. */
const PATIENCE = 30_000;

/** The lines of a table, each as soon as it is measured. */
export async function* searchTimes(browser: Browser, { url }: Served, runs: number) {
  yield '\nsearch from a code page                 cold, first answer     KB by then   warm, per key';
  for (const [name, network] of NETWORKS) {
    for (const paste of PASTES) {
      const times: SearchTime[] = [];
      for (let run = 0; run < runs; run += 1) {
        times.push(await search(browser, url, network, paste));
      }
      const m = (key: keyof SearchTime): number => median(times.map((one) => one[key]));
      yield [
        `${name}, ${paste.what}`.padEnd(40),
        `${m('cold').toFixed(0)} ms`.padStart(15),
        (m('bytes') / 1024).toFixed(1).padStart(14),
        `${m('warm').toFixed(1)} ms`.padStart(15),
      ].join(' ');
    }
  }
}

interface SearchTime {
  /** From focus to the first right answer with nothing loaded. */
  readonly cold: number;
  /** What has arrived until then. */
  readonly bytes: number;
  /** From a key to its answer with all loaded. */
  readonly warm: number;
}

async function search(
  browser: Browser,
  url: string,
  network: Network,
  question: Question,
): Promise<SearchTime> {
  const page = await openPage(browser, network);
  await page.goto(`${url}/codes/IIC.1267/`, { waitUntil: 'networkidle' });
  const { time: cold, bytes } = await answerTo(page, question);
  // Loaded when all that was asked for is there, and again when the browser has nothing to do.
  for (const text of ['user locked', 'password policy']) {
    await answerTo(page, { text, code: 'IIC.' });
    await page.waitForLoadState('networkidle');
  }
  const warm: number[] = [];
  for (const next of WARM) warm.push((await answerTo(page, next)).time);
  await page.context().close();
  return { cold, bytes, warm: median(warm) };
}

/**
 * Types a text and returns the milliseconds until an option with a code is there, and the bytes
 * loaded by then.
 *
 * @throws where none is there after 30 seconds, with the text
 */
async function answerTo(page: Page, question: Question) {
  const over = new AbortController();
  const late = setTimeout(PATIENCE, undefined, { signal: over.signal }).then(() => {
    throw new Error(
      `No answer with ${question.code} to "${question.text}" after ${PATIENCE / 1000} seconds.`,
    );
  });
  try {
    return await Promise.race([typed(page, question), late]);
  } finally {
    over.abort();
  }
}

function typed(page: Page, question: Question) {
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
