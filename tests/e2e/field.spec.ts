/** What gets into the one field, and what stays in it. */
import type { Page } from '@playwright/test';
import { expect, searchField, test } from './site.ts';

/** Drops something on the box, with nothing focused. */
async function drop(page: Page, what: Readonly<Record<string, string>>, on = 'search-box') {
  await page
    .locator(on)
    .first()
    .evaluate((target, data) => {
      const dataTransfer = new DataTransfer();
      for (const [type, text] of Object.entries(data)) dataTransfer.setData(type, text);
      target.dispatchEvent(
        new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
      );
    }, what);
}

/** Drops a file of so many repeated lines and a last one. */
async function dropFile(page: Page, lines: number, last: string) {
  await page
    .locator('search-box')
    .first()
    .evaluate(
      (box, [count, end]) => {
        const line = '2026-11-24T02:00:00Z INFO request served in 12 ms, nothing to see here\n';
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([line.repeat(count), end], 'server.log'));
        box.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      },
      [lines, last] as const,
    );
}

/** Pastes into the field. */
async function paste(page: Page, text: string) {
  await searchField(page).evaluate((field, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

test('what is dropped on the box is answered, and Escape closes the answer', async ({ page }) => {
  await page.goto('./');
  await drop(page, { 'text/plain': 'it failed with IIC.1267' });
  await expect(page.getByRole('option').first()).toContainText('IIC.1267');
  await expect(searchField(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
});

test('a drop without text, and one within the field, take nothing away', async ({ page }) => {
  await page.goto('search/');
  await searchField(page).fill('alpha IIC.1267 omega');
  await drop(page, { 'text/html': '<b>bold</b>' });
  await expect(searchField(page)).toHaveValue('alpha IIC.1267 omega');
  // The browser moves it, which an event from a script does not make it do.
  await drop(page, { 'text/plain': 'alpha' }, '#main search-box input');
  await expect(searchField(page)).toHaveValue('alpha IIC.1267 omega');
});

test('of a file that is too large the end is read, and the page says so', async ({ page }) => {
  await page.goto('search/');
  await dropFile(page, 90_000, 'error_code=IIC.1267 status=400\n');
  await expect(page.locator('#results > li').first()).toContainText('IIC.1267');
  await expect(page.locator('#search-notes')).toContainText('the last 5 MB are read');
});

test('a file that comes after the text has changed does not take its place', async ({ page }) => {
  await page.goto('search/');
  await page.evaluate(() => {
    const read = Blob.prototype.text;
    const opened = Promise.withResolvers<void>();
    Object.assign(window, { openFile: opened.resolve });
    Blob.prototype.text = async function text() {
      await opened.promise;
      return read.call(this);
    };
  });
  await dropFile(page, 1, 'error_code=IIC.1267\n');
  await searchField(page).fill('IIC.1205');
  await page.evaluate(() => (window as unknown as { openFile: () => void }).openFile());
  await expect(page.locator('#results > li').first()).toContainText('IIC.1205');
  await expect(searchField(page)).toHaveValue('IIC.1205');
});

test('of a long paste all is searched, after an edit too, until it is replaced', async ({
  page,
}) => {
  await page.goto('search/');
  await paste(page, `${'nothing of interest here\n'.repeat(1_000)}code=IIC.1267`);
  const list = page.locator('#results > li');
  await expect(list.first()).toContainText('IIC.1267');
  await expect(page.locator('#search-notes')).toContainText('goes on below what is shown');
  await searchField(page).press('End');
  await searchField(page).pressSequentially('x');
  await expect(list.first()).toContainText('IIC.1267');
  await searchField(page).press('ControlOrMeta+a');
  await searchField(page).pressSequentially('IIC.1205');
  await expect(list.first()).toContainText('IIC.1205');
  await expect(page.locator('#search-notes')).toBeEmpty();
});

test('the caret stands behind what was pasted', async ({ page }) => {
  await page.goto('search/');
  await searchField(page).fill('abcdef');
  await searchField(page).press('Home');
  await searchField(page).press('ArrowRight');
  await paste(page, 'X\nY');
  await searchField(page).pressSequentially('Z');
  await expect(searchField(page)).toHaveValue('aX\nYZbcdef');
});
