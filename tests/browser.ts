/** Chromium for the tests: one that is there, or one that Playwright or Debian brings. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The path of a browser, installing one if need be: Playwright's own, else Debian's package.
 *
 * @throws with what was tried, where there is none in the end
 */
export function ensureBrowser(): string {
  const found = find();
  if (found) return found;
  console.log('No Chromium found; installing one.');
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'ignore', timeout: 300_000 });
  if (!find() && existsSync('/usr/bin/apt-get')) {
    const sudo = process.getuid?.() === 0 ? '' : 'sudo -n ';
    spawnSync(`${sudo}apt-get update && ${sudo}apt-get install -y chromium`, {
      shell: true,
      stdio: 'ignore',
    });
  }
  const installed = find();
  if (installed) return installed;
  throw new Error(
    `No Chromium: BROWSER_PATH is not set, none of ${NAMES.join(', ')} is on the PATH, and neither ` +
      '"playwright install chromium" nor "apt-get install chromium" brought one.',
  );
}

function find(): string | null {
  const candidates = [process.env['BROWSER_PATH'], chromium.executablePath(), ...NAMES.map(which)];
  return candidates.find((path) => path && existsSync(path)) ?? null;
}

function which(name: string): string | undefined {
  try {
    return execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}
