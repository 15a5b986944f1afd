/** Links with the reader's values, as tickets hold them. */
import { readFileSync } from 'node:fs';
import { expect, test } from './site.ts';

interface Listed {
  readonly codes: readonly {
    code: string;
    responses: readonly { anchor: string; message: string }[];
  }[];
}

const { codes } = JSON.parse(
  readFileSync(`${process.env['OUT_DIR'] ?? 'dist'}/codes.json`, 'utf8'),
) as Listed;
/** Rows with placeholders on pages of several rows, where one could be shown in place of another. */
const rows = codes
  .filter(({ responses }) => responses.length > 1)
  .flatMap(({ code, responses }) =>
    responses
      .map(({ anchor, message }) => ({ code, anchor, names: message.match(/(?<=\{)\w+(?=\})/g) }))
      .filter(({ names }) => names),
  );

for (const viewport of [
  { width: 360, height: 740 },
  { width: 1280, height: 720 },
]) {
  test(`a link with values shows the filled row in the window at ${viewport.width} px`, async ({
    page,
  }) => {
    expect(rows.length).toBeGreaterThan(5);
    await page.setViewportSize(viewport);
    for (const { code, anchor, names } of rows) {
      const values = names!.map((name) => `&${name}=value-${name}`).join('');
      // The same page with another fragment would not be loaded anew.
      await page.goto('about:blank');
      await page.goto(`codes/${code}/#${anchor}${values}`);
      const filled = page.locator('.row-values').first();
      await expect(filled, `${code} ${anchor}`).toContainText(`value-${names![0]}`);
      await expect(filled, `${code} ${anchor}`).toBeInViewport({ ratio: 1 });
    }
  });
}
