/** The main journeys by keyboard alone, as heard, and under the settings that readers bring. */
import { expect, results, test } from '../e2e/site.ts';

test('home: paste an error, Enter, the row, with the keyboard alone', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('./');
  await page.evaluate(() =>
    navigator.clipboard.writeText(
      '{"error_code":"IIC.1205","error_msg":"The permission set does not exist."}',
    ),
  );
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+V');
  await expect(page.getByRole('option').first()).toContainText('IIC.1205');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/codes\/IIC\.1205\/#404$/);
});

test('“/”, typing, arrows, Enter; the active option is told, Escape closes, Escape clears', async ({
  page,
}) => {
  await page.goto('codes/IIC.1267/');
  await page.keyboard.press('/');
  await page.keyboard.type('Invalid token.');
  const box = page.getByRole('combobox');
  await expect(box).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const active = await box.getAttribute('aria-activedescendant');
  await expect(page.locator(`[id="${active}"]`)).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('[aria-selected="true"]')).toHaveCount(1);
  const code = await page.locator('[aria-selected="true"] .code').first().textContent();
  await page.keyboard.press('Escape');
  await expect(box).toHaveAttribute('aria-expanded', 'false');
  await expect(box).toHaveValue('Invalid token.');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`codes/${code!.replace('.', '\\.')}/`));
});

test('search page: results by arrows, filters by keyboard, all in the address', async ({
  page,
}) => {
  await page.goto('search/');
  await page.keyboard.press('/');
  await page.keyboard.type('permission set');
  await results(page);
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('#results a').first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('textbox')).toBeFocused();
  await page.getByLabel('Status').focus();
  await page.keyboard.type('404');
  await expect(page.getByLabel('Status')).toHaveValue('404');
  await expect(page).toHaveURL(/status=404/);
  const items = await results(page);
  for (const item of await items.all()) await expect(item).toHaveAttribute('data-status', '404');
});

test('the theme and the filter of the list, with the keyboard alone', async ({ page }) => {
  await page.goto('codes/');
  const toggle = page.getByRole('button', { name: 'Dark theme' });
  const before = await toggle.getAttribute('aria-pressed');
  await toggle.focus();
  await page.keyboard.press('Space');
  await expect(toggle).toHaveAttribute('aria-pressed', before === 'true' ? 'false' : 'true');
  await page.getByLabel('Contains').focus();
  await page.keyboard.type('device');
  await expect(page.getByRole('status').filter({ hasText: /of \d+ rows/ })).toBeVisible();
});

test('an address that names no code: the box is there for the keyboard', async ({ page }) => {
  await page.goto('codes/IIC.9999');
  await expect(page.getByRole('status').first()).toContainText('9999');
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox')).toBeFocused();
});

test('what a screen reader is given on the way from home to a row', async ({ page }) => {
  await page.goto('./');
  const box = page.getByRole('search');
  await expect(box).toMatchAriaSnapshot(`
    - search:
      - combobox "Search or paste an error"
  `);
  await page.getByRole('combobox').fill('IIC.1205');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expect(box).toMatchAriaSnapshot(`
    - search:
      - combobox "Search or paste an error" [expanded]: IIC.1205
      - button "Clear"
      - listbox "Answers":
        - option /IIC\\.1205 404 The permission set does not exist\\./
      - link "All results"
      - status: /1 result/
  `);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('listbox')).toMatchAriaSnapshot(`
    - listbox "Answers":
      - option /IIC\\.1205/ [selected]
  `);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - navigation "Breadcrumbs"
      - article:
        - heading /IIC\\.1205/ [level=1]
        - region /404/:
          - heading /404/ [level=2]
  `);
});

for (const [kind, path] of [
  ['home', './'],
  ['code', 'codes/IIC.1000/'],
  ['list', 'status/404/'],
  ['search', 'search/?q=Invalid+token.'],
] as const) {
  test(`text at 200 % and 320 px lose nothing on a page of kind "${kind}"`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const size of ['100%', '200%']) {
      await page.goto(path);
      await page.evaluate((value) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`html { font-size: ${value} !important; }`);
        document.adoptedStyleSheets = [sheet];
      }, size);
      const lost = await page.evaluate(() => {
        const found: string[] = [];
        if (document.documentElement.scrollWidth > innerWidth) found.push('scrolls sideways');
        for (const element of document.querySelectorAll<HTMLElement>(
          'main *, header *, footer *',
        )) {
          const style = getComputedStyle(element);
          const cut =
            element.scrollWidth > element.clientWidth + 1 ||
            element.scrollHeight > element.clientHeight + 1;
          const hides = style.overflowX === 'hidden' || style.overflowY === 'hidden';
          const forReaders = style.clipPath !== 'none' || style.clip !== 'auto';
          if (cut && hides && !forReaders && element.clientWidth > 1)
            found.push(element.outerHTML.slice(0, 120));
        }
        return found;
      });
      expect(lost, size).toEqual([]);
    }
  });
}

test('in forced colours status families differ by shape and the focus is seen', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('status/');
  const shape = (family: string): Promise<string> =>
    page
      .locator(`.status.${family}`)
      .first()
      .evaluate((element) => {
        const mark = getComputedStyle(element, '::before');
        return `${getComputedStyle(element).borderRadius} ${mark.transform} ${mark.borderWidth}`;
      });
  expect(await shape('client')).not.toBe(await shape('server'));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
  expect(outline).not.toBe('none');
  await page.goto('./');
  await page.getByRole('combobox').fill('Invalid token.');
  await page.getByRole('combobox').focus();
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  // Backgrounds and shadows are gone there; an outline or border has to mark box and option.
  const marks = await page.evaluate(() =>
    ['.search-field', '[aria-selected="true"]'].map((selector) => {
      const style = getComputedStyle(document.querySelector(selector)!);
      return style.outlineStyle !== 'none' || style.forcedColorAdjust === 'none';
    }),
  );
  expect(marks).toEqual([true, true]);
  for (const fragment of ['404', '403&0=read']) {
    await page.goto('about:blank');
    await page.goto(`codes/IIC.1000/#${fragment}`);
    const lines = await page
      .locator('.row')
      .evaluateAll((rows) => rows.map((row) => getComputedStyle(row).outlineStyle));
    expect(
      lines.filter((line) => line !== 'none'),
      fragment,
    ).toHaveLength(1);
  }
});

test('with reduced motion nothing moves', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of ['./', 'codes/IIC.1000/', 'search/']) {
    await page.goto(path);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((element) => {
        const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element);
        const seconds = [...transitionDuration.split(','), ...animationDuration.split(',')].map(
          parseFloat,
        );
        return Math.max(...seconds) > 0.01 || scrollBehavior === 'smooth' ? [element.tagName] : [];
      }),
    );
    expect(moving).toEqual([]);
  }
});
