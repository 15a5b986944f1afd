/**
 * What one page of each kind looks like, against the pictures in tests/fixtures/looks that somebody
 * has looked at. `npm run looks` keeps new ones of the pages that look different.
 */
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, KINDS, test } from '../e2e/site.ts';
import { differencesOf, HEIGHT, markedSheet, sheetOf, VIEWS } from '../support/looks.ts';

const FOLDER = 'tests/fixtures/looks';
const ACCEPT = 'If that is how it should look, `npm run looks` keeps it.';
const PAGES: Readonly<Record<string, string>> = {
  ...KINDS,
  'code with the reader’s values': 'codes/IIC.1267/#400&0=alice',
  'long guide': 'guides/retrying-safely/',
  changes: 'changes/',
  'search with results': 'search/?q=user+locked',
};

/** Elements that fill themselves after the page has loaded, and tell in `data-state` how far they are. */
const FILLED = '#results, not-found, offline-switch';

// The page's policy would not allow the changed style, see `open`.
test.use({ bypassCSP: true, contextOptions: { reducedMotion: 'reduce' } });

/** Opens a page and waits until nothing on it is going to change. */
async function open(page: Page, path: string): Promise<void> {
  // The site goes without its fonts where they are not there at once, which is chance here.
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback();
    const response = await route.fetch();
    const body = (await response.text()).replaceAll(
      /font-display:\s*optional/g,
      'font-display:block',
    );
    return route.fulfill({ response, body });
  });
  await page.goto(path);
  await page.waitForFunction(
    (selector) =>
      [...document.querySelectorAll<HTMLElement>(selector)].every(
        ({ dataset }) => dataset['state'] && dataset['state'] !== 'busy',
      ),
    FILLED,
  );
}

/** A screenshot a view of the page that is open. */
async function shoot(page: Page): Promise<Buffer[]> {
  const shots: Buffer[] = [];
  for (const { theme, width } of VIEWS) {
    await page.emulateMedia({ colorScheme: theme });
    await page.setViewportSize({ width, height: HEIGHT });
    await page.evaluate(async () => {
      scrollTo(0, 0);
      await document.fonts.ready;
      // The first frame may have been on its way before the theme and the size changed.
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      await frame();
      await frame();
    });
    shots.push(await page.screenshot());
  }
  return shots;
}

function fileOf(kind: string): string {
  return `${FOLDER}/${kind.replaceAll(/\W+/g, '-')}.webp`;
}

for (const [kind, path] of Object.entries(PAGES)) {
  test(`a page of kind "${kind}" looks as it did when somebody last looked`, async ({
    page,
  }, info) => {
    await open(page, path);
    const shots = await shoot(page);
    const now = await sheetOf(shots);
    const file = fileOf(kind);
    const kept = existsSync(file) ? readFileSync(file) : null;
    const differences = kept && (await differencesOf(kept, now));
    if (differences?.length === 0) return;
    if (process.env['UPDATE_LOOKS']) {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(file, now);
      return;
    }

    /** Writes a picture for the one who reads of the failure, and gives its path. */
    const write = (name: string, picture: Buffer): string => {
      writeFileSync(info.outputPath(name), picture);
      return relative('', info.outputPath(name));
    };
    const sheet = write('now.webp', now);
    if (!differences) {
      throw new Error(`There is no ${file} yet. Look at ${sheet}. ${ACCEPT}`);
    }
    const marked = write('differences.png', await markedSheet(now, differences));
    const views = differences.map(({ view, places }) => {
      const name = `${view.width}-${view.theme}.png`;
      const whole = write(name, shots[VIEWS.indexOf(view)]!);
      return `  ${view.width} px, ${view.theme}: ${places.length} of its places, see ${whole}`;
    });
    throw new Error(
      `${path} looks different from ${file}:\n${views.join('\n')}\n` +
        `Look at both, and at ${marked}, where the places are framed. ${ACCEPT}`,
    );
  });
}

test('every picture that is kept is of a page that is looked at', () => {
  const files = Object.keys(PAGES).map(fileOf);
  expect(globSync(`${FOLDER}/*`).filter((file) => !files.includes(file))).toEqual([]);
});
