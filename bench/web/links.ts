/** How soon a link from a ticket shows its row, with all that a page loads and with its document alone. */
import type { Browser } from '@playwright/test';
import { median } from '../median.ts';
import type { Served } from '../serve.ts';
import { followLink, type DeepLink } from './deep-link.ts';
import { FAST_3G } from './throttle.ts';

/** A row with the values of its placeholders. */
const LINK = '/codes/IIC.1267/#400&0=a&1=b&2=c';

const WAYS = [
  ['as it is', false],
  ['document alone', true],
] as const;

/** The lines of a table, each as soon as it is measured. */
export async function* linkTimes(browser: Browser, { url }: Served, runs: number) {
  yield `\nlink from a ticket, ${LINK}`;
  yield 'Fast 3G            document begins   row filled   round trips   requests ended by then';
  for (const [name, alone] of WAYS) {
    const followed: DeepLink[] = [];
    for (let run = 0; run < runs; run += 1) {
      followed.push(await followLink(browser, url + LINK, FAST_3G, alone));
    }
    const m = (key: 'document' | 'filled' | 'requests'): number =>
      median(followed.map((one) => one[key]));
    yield [
      name.padEnd(20),
      `${m('document').toFixed(0)} ms`.padStart(12),
      `${m('filled').toFixed(0)} ms`.padStart(14),
      (m('filled') / FAST_3G.latency).toFixed(2).padStart(12),
      m('requests').toFixed(0).padStart(12),
      `   ${followed[0]!.text}`,
    ].join(' ');
  }
}
