/** What gets into the one field, and what stays in it. */
import type { Locator, Page } from '@playwright/test';
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

/** Drags what is selected with the mouse from one place to another. */
async function drag(page: Page, from: Place, to: Place) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  // A drag begins with some way, and goes on from there.
  await page.mouse.move(from.x + 20, from.y, { steps: 5 });
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** A place within the first line of an element, so many pixels from its left edge, or from its right. */
async function placeIn(element: Locator, across: number): Promise<Place> {
  const { x, y, width, height } = (await element.boundingBox())!;
  return { x: x + across + (across < 0 ? width : 0), y: y + Math.min(height / 2, 24) };
}

/** Fills the field and selects the first word of the text. */
async function fillAndSelect(page: Page, text: string) {
  await searchField(page).fill(text);
  await searchField(page).evaluate((field: HTMLInputElement) => {
    field.setSelectionRange(0, field.value.search(/\s/));
  });
}

test('what is pasted with nothing focused goes into the box of a page that is about it', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  for (const path of ['./', 'search/']) {
    await page.goto(path);
    await page.evaluate(() => navigator.clipboard.writeText('one\ncode=IIC.1267'));
    await page.keyboard.press('Control+V');
    await expect(searchField(page)).toHaveValue('one\ncode=IIC.1267');
    await expect(searchField(page)).toBeFocused();
  }
});

test('a word that is dragged within the field is moved there, and one dragged out of it stays', async ({
  page,
}) => {
  await page.goto('search/');
  const field = searchField(page);
  await fillAndSelect(page, 'alpha IIC.1267 omega');
  await drag(page, await placeIn(field, 24), await placeIn(field, -20));
  await expect(field).toHaveValue(' IIC.1267 omegaalpha');
  for (const text of ['alpha IIC.1267 omega', 'alpha\nIIC.1267 omega']) {
    await fillAndSelect(page, text);
    const icon = page.locator('#main .search-field svg').first();
    await drag(page, await placeIn(field, 24), await placeIn(icon, 5));
    await expect(field).toHaveValue(text);
  }
});

test('a word of the page is put where it is dropped in the field, or takes the place of its text', async ({
  page,
}) => {
  await page.goto('search/');
  const field = searchField(page);
  await field.fill('alpha');
  const heading = page.getByRole('heading', { level: 1 });
  const select = () =>
    heading.evaluate((element) => {
      getSelection()!.selectAllChildren(element);
    });
  await select();
  await drag(page, await placeIn(heading, 24), await placeIn(field, -20));
  await expect(field).toHaveValue('alphaSearch');
  await expect(field).toBeFocused();
  await select();
  const icon = page.locator('#main .search-field svg').first();
  await drag(page, await placeIn(heading, 24), await placeIn(icon, 5));
  await expect(field).toHaveValue('Search');
  await expect(field).toBeFocused();
});

test('what is dropped on the box is answered, and Escape closes the answer', async ({ page }) => {
  await page.goto('./');
  await drop(page, { 'text/plain': 'it failed with IIC.1267' });
  await expect(page.getByRole('option').first()).toContainText('IIC.1267');
  await expect(searchField(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
});

test('a drop without text takes nothing away', async ({ page }) => {
  await page.goto('search/');
  await searchField(page).fill('alpha IIC.1267 omega');
  await drop(page, { 'text/html': '<b>bold</b>' });
  await expect(searchField(page)).toHaveValue('alpha IIC.1267 omega');
});

test('of a file that is too large the end is read, and the page says so', async ({ page }) => {
  await page.goto('search/');
  await dropFile(page, 90_000, 'error_code=IIC.1267 status=400\n');
  await expect(page.locator('#results > li').first()).toContainText('IIC.1267');
  await expect(page.locator('#search-notes')).toContainText('the last 5 MB are read');
  await expect(page.locator('#search-notes')).toContainText('More text follows');
});

test('a file in UTF-16 is read, as Windows PowerShell 5 writes logs', async ({ page }) => {
  await page.goto('search/');
  await page
    .locator('search-box')
    .first()
    .evaluate((box) => {
      const units = Uint16Array.from('\uFEFFERROR code=IIC.1267\r\n', (sign) => sign.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([units], 'powershell.log'));
      box.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    });
  await expect(page.locator('#results > li').first()).toContainText('IIC.1267');
  await expect(searchField(page)).toHaveValue('ERROR code=IIC.1267\n');
});

test('a file that is pasted where several lines stand is read', async ({ page }) => {
  await page.goto('search/');
  await searchField(page).fill('first\nsecond');
  await searchField(page).evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File(['code=IIC.1267\n'], 'server.log'));
    field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await expect(searchField(page)).toHaveValue('code=IIC.1267\n');
});

test('a text is pasted, and not the picture of it that comes along', async ({ page }) => {
  await page.goto('search/');
  await searchField(page).evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'one\ncode=IIC.1267');
    clipboardData.items.add(new File(['PNG'], 'image.png', { type: 'image/png' }));
    field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await expect(searchField(page)).toHaveValue('one\ncode=IIC.1267');
});

test('a file that comes after the text has changed does not take its place', async ({ page }) => {
  await page.goto('search/');
  await page.evaluate(() => {
    const read = Blob.prototype.arrayBuffer;
    const opened = Promise.withResolvers<void>();
    Object.assign(window, { openFile: opened.resolve });
    Blob.prototype.arrayBuffer = async function arrayBuffer() {
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
  await expect(page.locator('#search-notes')).toContainText('More text follows');
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

test('of a long line no more is shown than of a long text, and all is searched', async ({
  page,
}) => {
  await page.goto('search/');
  await searchField(page).fill('ab');
  await searchField(page).press('Home');
  await searchField(page).press('ArrowRight');
  const line = `{"padding":"${'x '.repeat(100_000)}","error_code":"IIC.1267"}`;
  await paste(page, line);
  await expect(searchField(page)).toHaveJSProperty('tagName', 'TEXTAREA');
  await expect(searchField(page)).toHaveValue(`a${line}b`.slice(0, 20_000));
  await expect(page.locator('#results > li').first()).toContainText('IIC.1267');
  await expect(page.locator('#search-notes')).toContainText('More text follows');
});

test('a long text that is pasted between lines goes there, and what followed still follows', async ({
  page,
}) => {
  await page.goto('search/');
  await searchField(page).fill('one\ntwo');
  await searchField(page).press('ControlOrMeta+Home');
  await searchField(page).press('End');
  const long = `${'nothing of interest here\n'.repeat(2_000)}code=IIC.1267`;
  await paste(page, long);
  const text = () =>
    page
      .locator('search-box')
      .first()
      .evaluate((box) => (box as unknown as { field: { text: string } }).field.text);
  expect(await text()).toBe(`one${long}\ntwo`);
  expect((await searchField(page).inputValue()).length).toBe(20_000);
  // What was not shown is kept where more comes between, and goes with all that is shown.
  await paste(page, long);
  expect(await text()).toBe(
    `one${long}\ntwo`.slice(0, 20_000) + long + `one${long}\ntwo`.slice(20_000),
  );
  await searchField(page).press('ControlOrMeta+a');
  await paste(page, long);
  expect(await text()).toBe(long);
});
