/**
 * `npm run bench:web`: opens the built site in Chromium under Slow 4G and a CPU slowed down four
 * times, beside a bare page of 2 KB in the same run, and reports medians. Then how soon a search
 * answers, and how soon a link with values shows its row.
 */
import { chromium } from '@playwright/test';
import { readArguments } from '../src/authoring/arguments.ts';
import { ensureBrowser } from '../tests/browser.ts';
import { ONE_COUNT } from './counts.ts';
import { serve } from './serve.ts';
import { linkTimes } from './web/links.ts';
import { loadTimes } from './web/loads.ts';
import { searchTimes } from './web/searches.ts';

const USAGE = `Usage: npm run bench:web [-- options]
  --runs <number>   how often each is measured, 5 where left out
  --dist <folder>   the built site, dist where left out`;

const { values } = readArguments(USAGE, {
  runs: { type: 'string', default: '5', takes: ONE_COUNT },
  dist: { type: 'string', default: 'dist' },
});
const runs = Number(values.runs);

const browser = await chromium.launch({
  executablePath: ensureBrowser(),
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--no-first-run',
  ],
});
const site = await serve(values.dist);
try {
  for (const measured of [loadTimes, searchTimes, linkTimes]) {
    for await (const line of measured(browser, site, runs)) console.log(line);
  }
} finally {
  await browser.close();
  site.server.close();
}
