/** axe on every built page: all rules in the light theme, those on contrast in the dark one too. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';

const dist = process.env['OUT_DIR'] ?? 'dist';
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const files = globSync('**/*.html', { cwd: dist }).sort();
const SHARDS = 16;

interface Axe {
  run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

function violations(page: Page, options: object): Promise<string[]> {
  return page.evaluate(async (given) => {
    const { axe: checker } = window as unknown as { axe: Axe };
    const found = await checker.run({ resultTypes: ['violations'], ...given });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }, options);
}

for (let shard = 0; shard < SHARDS; shard += 1) {
  test(`axe finds nothing on any page in either theme, part ${shard + 1} of ${SHARDS}`, async ({
    page,
  }) => {
    expect(files.length).toBeGreaterThan(243);
    // Pages of earlier names send on at once; they are looked at as they are without that.
    await page.route('**/codes/IdentityCenter.*', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/<meta http-equiv="refresh"[^>]*>/, '');
      await route.fulfill({
        response,
        body: body.replace(
          /<script>(?:(?!<\/script>).)*location(?:(?!<\/script>).)*<\/script>/s,
          '',
        ),
      });
    });
    const found: string[] = [];
    for (const [index, file] of files.entries()) {
      if (index % SHARDS !== shard) continue;
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(file.replace(/(^|\/)index\.html$/, '$1') || './');
      await page.evaluate(axe);
      const light = await violations(page, {});
      await page.emulateMedia({ colorScheme: 'dark' });
      const dark = await violations(page, {
        runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
      });
      found.push(...[...light, ...dark].map((what) => `${file}: ${what}`));
    }
    expect(found).toEqual([]);
  });
}
