/**
 * `npm run bench:lighthouse`: Lighthouse over one page of each kind, as a phone and as a desktop.
 * Exits with 1 where a category is under 100, and names what costs it.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { readArguments } from '../src/authoring/arguments.ts';
import { ensureBrowser } from '../tests/browser.ts';
import { serve } from './serve.ts';

const USAGE = `Usage: npm run bench:lighthouse [-- --dist <folder>]
  --dist <folder>   the built site, dist where left out`;

const { values } = readArguments(USAGE, { dist: { type: 'string', default: 'dist' } });
// Loaded after the options are checked: it takes a second.
const { default: lighthouse, desktopConfig } = await import('lighthouse');
const PATHS = [
  '/',
  '/codes/IIC.1267/',
  '/codes/',
  '/categories/mfa/',
  '/status/404/',
  '/guides/retrying-safely/',
  '/search/',
];

const profile = mkdtempSync(join(tmpdir(), 'lighthouse-'));
const { url, server } = await serve(values.dist);
const browser = spawn(ensureBrowser(), [
  // Any free port: another browser may have the usual one.
  '--remote-debugging-port=0',
  `--user-data-dir=${profile}`,
  '--headless',
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  'about:blank',
]);
// Listen now: the browser may end before the work below does.
const ended = once(browser, 'exit');

let failed = false;
try {
  const port = await portOf(browser);
  console.log('page                        as       perf  a11y  best   seo agent');
  for (const path of PATHS) {
    for (const device of ['phone', 'desktop'] as const) {
      const result = await lighthouse(
        url + path,
        { port, logLevel: 'error', output: 'json' },
        device === 'desktop' ? desktopConfig : undefined,
      );
      const { categories, audits } = result!.lhr;
      const scores = Object.values(categories).map(({ id, score }) => ({
        id,
        score: Math.round((score ?? 0) * 100),
      }));
      console.log(
        path.padEnd(27),
        device.padEnd(7),
        ...scores.map(({ score }) => String(score).padStart(5)),
      );
      for (const { id, score } of scores) {
        if (score === 100) continue;
        failed = true;
        for (const { id: audit, weight } of categories[id]!.auditRefs) {
          const found = audits[audit]!;
          if (weight && found.score !== null && found.score < 1)
            console.log(`  ${id}: ${audit} ${found.displayValue ?? ''}`);
        }
      }
    }
  }
} finally {
  browser.kill();
  await ended;
  server.close();
  rmSync(profile, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;

/** The port on which a browser takes commands, once it says so; throws if it ends before. */
async function portOf({ stderr }: ChildProcess): Promise<number> {
  const said: string[] = [];
  for await (const line of createInterface({ input: stderr! })) {
    const port = /^DevTools listening on ws:\/\/.*:(\d+)\//.exec(line)?.[1];
    if (port) {
      // Drain the pipe: once full, it would block the browser.
      stderr!.resume();
      return Number(port);
    }
    said.push(line);
  }
  throw new Error(`The browser did not start:\n${said.join('\n')}`);
}
