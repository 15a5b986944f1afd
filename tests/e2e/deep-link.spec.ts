/** Links with the reader's values, as tickets hold them. */
import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { expect, results, test } from './site.ts';

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

// Some rows tell as much as every one, and fewer where there is more room.
for (const { every, ...viewport } of [
  { width: 360, height: 740, every: 2 },
  { width: 1280, height: 720, every: 4 },
]) {
  test(`a link with values shows the filled row in the window at ${viewport.width} px`, async ({
    page,
  }) => {
    expect(rows.length).toBeGreaterThan(5);
    await page.setViewportSize(viewport);
    for (const [place, { code, anchor, names }] of rows.entries()) {
      if (place % every) continue;
      const values = names!.map((name) => `&${name}=value-${name}`).join('');
      // The same address with another fragment would not be loaded anew.
      await page.goto(`codes/${code}/?row=${place}#${anchor}${values}`);
      const filled = page.locator('.row-values').first();
      await expect(filled, `${code} ${anchor}`).toContainText(`value-${names![0]}`);
      await expect(filled, `${code} ${anchor}`).toBeInViewport({ ratio: 1 });
    }
  });
}

/** Values that turn the text behind them around, unless it is kept apart from them. */
const TURNING = {
  'a direction': '\u202eabc',
  'a right-to-left isolate': '\u2067abc',
  'the end of an isolate': '\u2069\u202eabc',
  'the end of a paragraph': '\u2029\u202eabc',
  'right-to-left letters': 'שלום',
};

/** Whether each piece of the vendor's text in a message runs from left to right, with its first letters. */
function vendorsText(message: Locator): Promise<{ text: string; forward: boolean }[]> {
  return message.evaluate((node) =>
    [...node.childNodes]
      .filter((child) => child instanceof Text)
      .map((text) => {
        const left = (at: number): number => {
          const range = document.createRange();
          range.setStart(text, at);
          range.setEnd(text, at + 1);
          return range.getBoundingClientRect().left;
        };
        return { text: text.data, forward: text.length < 2 || left(0) < left(1) };
      }),
  );
}

test(
  'a value that turns text around leaves the vendor’s words as they are, in a row and in a result',
  { tag: '@address' },
  async ({ page }) => {
    const expected = [
      'Synchronization failure: account:',
      ', permissionSet:',
      ', The detailed causes of the failure:',
      '.',
    ].map((text) => ({ text, forward: true }));
    for (const [what, value] of Object.entries(TURNING)) {
      await page.goto(`codes/IIC.1267/#400&0=${encodeURIComponent(value)}&1=ps&2=late`);
      await expect(page.locator('.row-values mark'), what).toHaveCount(3);
      expect(await vendorsText(page.locator('.row-values .message')), what).toEqual(expected);

      const pasted = `Synchronization failure: account:${value}, permissionSet:ps, The detailed causes of the failure:late.`;
      await page.goto(`search/?q=${encodeURIComponent(pasted)}`);
      const first = (await results(page)).first();
      await expect(first, what).toHaveAttribute('data-code', 'IIC.1267');
      await expect(first.locator('mark'), what).toHaveCount(3);
      expect(await vendorsText(first.locator('.message')), what).toEqual(expected);
    }
  },
);
