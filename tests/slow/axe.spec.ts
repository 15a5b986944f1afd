/** axe on every built page: all rules in the light theme, others again where they come out differently. */
import { globSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { violationsAt } from '../support/axe.ts';

const dist = process.env['OUT_DIR'] ?? 'dist';
const files = globSync('**/*.html', { cwd: dist }).sort();
const SHARDS = 16;

for (let shard = 0; shard < SHARDS; shard += 1) {
  test(`axe finds nothing on any page in either theme, part ${shard + 1} of ${SHARDS}`, async ({
    page,
  }) => {
    expect(files.length).toBeGreaterThan(SHARDS);
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
      const path = file.replace(/(^|\/)index\.html$/, '$1') || './';
      found.push(...(await violationsAt(page, path)));
    }
    expect(found).toEqual([]);
  });
}
