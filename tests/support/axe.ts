/** axe in a browser's page, whose policy lets no script of a test in: it is evaluated instead. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
/** Structure is the same in both themes; only what colours decide is asked again. */
const OF_COLOURS = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

interface Axe {
  run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** What axe finds wrong with the page at an address: all rules in the light theme, those on colours in the dark one too. */
export async function violationsAt(page: Page, path: string): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(path);
  await page.evaluate(axe);
  const light = await violations(page, {});
  await page.emulateMedia({ colorScheme: 'dark' });
  return [...light, ...(await violations(page, OF_COLOURS))].map((what) => `${path}: ${what}`);
}

function violations(page: Page, options: object): Promise<string[]> {
  return page.evaluate(async (given) => {
    const { axe: checker } = window as unknown as { axe: Axe };
    // What passes is not asked for: on a long list, writing it down takes longer than the rules.
    const found = await checker.run({ resultTypes: ['violations'], ...given });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }, options);
}
