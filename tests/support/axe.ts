/** Runs axe in a page, by evaluation: the policy of the pages lets no script of a test in. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
/** Structure is the same in both themes; only what colours decide is asked again. */
const OF_COLOURS = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };
/** What scrolls by itself, which more does on a phone. */
const OF_WIDTH = { runOnly: { type: 'rule', values: ['scrollable-region-focusable'] } };
const PHONE = { width: 360, height: 740 };

interface Axe {
  run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/**
 * What axe finds wrong with the page at an address: all rules in the light theme, those on colours in
 * the dark one too, and on a phone the one on what scrolls.
 */
export async function violationsAt(page: Page, path: string): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(path);
  await page.evaluate(axe);
  const light = await violations(page, {});
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await violations(page, OF_COLOURS);
  const size = page.viewportSize()!;
  await page.setViewportSize(PHONE);
  const narrow = await violations(page, OF_WIDTH);
  await page.setViewportSize(size);
  return [...light, ...dark, ...narrow].map((what) => `${path}: ${what}`);
}

function violations(page: Page, options: object): Promise<string[]> {
  return page.evaluate(async (given) => {
    const { axe: checker } = window as unknown as { axe: Axe };
    // What passes is not asked for: on a long list, writing it down takes longer than the rules.
    const found = await checker.run({ resultTypes: ['violations'], ...given });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }, options);
}
