import type { Page } from '@playwright/test';
import { expect, KINDS, test } from './site.ts';

const WIDTHS = [320, 360, 480, 640, 768, 900, 1024, 1280, 1440];

test('a page of any kind never scrolls sideways', async ({ page }) => {
  for (const [kind, path] of Object.entries(KINDS)) {
    await page.goto(path);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect.soft(overflow, `${kind} at ${width} px`).toBe(0);
    }
  }
});

test('guides and categories fit a phone with letters of twice the size, tables too', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  const paths: string[] = [];
  for (const index of [KINDS.guides, KINDS.categories]) {
    await page.goto(index);
    const links = page.locator('#main a[href]');
    paths.push(
      ...(await links.evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href))),
    );
  }
  const written = paths.filter((path) => /\/(?:guides|categories)\/[^/]+\/$/.test(path));
  expect(written.length).toBeGreaterThan(20);
  for (const path of written) {
    await page.goto(path);
    await enlarge(page, '200%');
    const { overflow, scrolling } = await page.evaluate(() => ({
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      // What scrolls by itself is out of reach of the keyboard.
      scrolling: [...document.querySelectorAll('main *')].filter(
        (one) =>
          one.scrollWidth > one.clientWidth && /auto|scroll/.test(getComputedStyle(one).overflowX),
      ).length,
    }));
    expect({ path, overflow, scrolling }).toEqual({ path, overflow: 0, scrolling: 0 });
  }
});

test('on a phone the first answer of a code is in sight, below messages of any usual length', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of [KINDS.code, KINDS['code with several statuses'], 'codes/SCIM.404/']) {
    await page.goto(path);
    const answer = page.locator('.answers').first().getByText('What to do').locator('+ dd');
    await expect(answer, path).toBeInViewport({ ratio: 0.4 });
  }
});

/** Sets the size of letters, as a reader does in the browser. */
function enlarge(page: Page, size: string): Promise<void> {
  return page.evaluate((wanted) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`html { font-size: ${wanted} }`);
    document.adoptedStyleSheets = [sheet];
  }, size);
}

for (const letters of ['100%', '200%']) {
  test(`a phone’s menu leads to the sections without JavaScript, with letters of ${letters}`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      baseURL: baseURL!,
      viewport: { width: 320, height: 700 },
    });
    const page = await context.newPage();
    await page.goto(KINDS.code);
    await enlarge(page, letters);
    const link = page.getByRole('navigation', { name: 'Site' }).getByRole('link');
    const menu = page.getByRole('button', { name: 'Menu' });
    await expect(link).toHaveCount(0);
    const skip = (await page.getByText('Skip to content').boundingBox())!;
    expect(skip.y + skip.height, 'the skip link is out of sight').toBeLessThanOrEqual(0);
    await menu.focus();
    await page.keyboard.press('Enter');
    await expect(link).toHaveText(['Codes', 'Categories', 'Statuses', 'Guides']);
    const boxes = await link.evaluateAll((links) => links.map((a) => a.getBoundingClientRect()));
    for (const { left, right, height } of boxes) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(320);
      expect(height).toBeGreaterThanOrEqual(44);
    }
    // It hides neither its button nor the name, which do not hide each other.
    const [name, button, list] = await page
      .locator('.site-name, .site-menu, .site-nav')
      .evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect()));
    expect(name!.right <= button!.left || name!.bottom <= button!.top).toBe(true);
    expect(list!.top).toBeGreaterThanOrEqual(button!.bottom - 1);
    await page.keyboard.press('Escape');
    await expect(link).toHaveCount(0);
    await menu.click();
    await link.getByText('Statuses').click();
    await expect(page).toHaveURL(/\/status\/$/);
    await context.close();
  });
}

test('where there is room the header shows the sections in one line, and no menu', async ({
  page,
}) => {
  await page.goto(KINDS.code);
  for (const width of WIDTHS.filter((width) => width >= 640)) {
    await page.setViewportSize({ width, height: 800 });
    await expect(page.getByRole('button', { name: 'Menu' })).toBeHidden();
    const tops = await page
      .locator('.site-name, .site-nav a, theme-toggle button')
      .evaluateAll((elements) =>
        elements.map((element) => {
          const { top, height } = element.getBoundingClientRect();
          return Math.round(top + height / 2);
        }),
      );
    expect(tops, `${width} px`).toHaveLength(6);
    expect(new Set(tops).size, `${width} px`).toBe(1);
  }
});

test('the theme follows the system, can be chosen, and stays chosen without a flash', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('./');
  const background = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await background();
  const toggle = page.getByRole('button', { name: 'Dark theme' });
  await expect(toggle).toHaveAttribute('aria-pressed', 'false');
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  const dark = await background();
  expect(dark).not.toBe(light);
  // The chosen theme is set before the page has a body, so the first paint is right.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      Object.assign(window, { early: document.documentElement.dataset['theme'] });
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto('./codes/');
  expect(await page.evaluate(() => (window as unknown as { early: string }).early)).toBe('dark');
  expect(await background()).toBe(dark);
});

test('a count never breaks into two lines', async ({ page }) => {
  for (const path of [KINDS.home, KINDS.categories, KINDS.statuses]) {
    await page.goto(path);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      const broken = await page.evaluate(() =>
        [...document.querySelectorAll('.count')]
          .filter((count) => {
            const range = document.createRange();
            range.selectNodeContents(count.firstChild!);
            return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
          })
          .map((count) => count.parentElement!.textContent),
      );
      expect(broken, `${path} at ${width} px`).toEqual([]);
    }
  }
});

for (const fonts of ['its own', 'no'] as const) {
  test(`the values of our reading stand in one line, with ${fonts} fonts`, async ({ page }) => {
    // Without them another font is taken, whose letters may be wider.
    if (fonts === 'no') {
      await page.route('**/*.woff2', (route) => route.fulfill({ status: 404, body: '' }));
    }
    await page.goto(KINDS.code);
    await page.evaluate(() => document.fonts.ready);
    const lefts = () =>
      page.locator('.reading').evaluate((list) => ({
        names: [...list.querySelectorAll('dt')].map((name) => name.getBoundingClientRect().left),
        values: [...list.querySelectorAll('dd')].map((value) => value.getBoundingClientRect().left),
      }));
    for (const width of [360, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const { names, values } = await lefts();
      expect(new Set(names).size, `${width} px`).toBe(1);
      expect(new Set(values).size, `${width} px`).toBe(1);
      expect(values[0]!, `${width} px`).toBeGreaterThan(names[0]!);
    }
    // Letters so large that a value beside its name would have no room stand below it.
    await page.setViewportSize({ width: 360, height: 800 });
    await enlarge(page, '200%');
    const { names, values } = await lefts();
    expect(values).toEqual(names);
  });
}

test('a code’s page fits one printed sheet', async ({ page, browserName }) => {
  expect(browserName).toBe('chromium');
  await page.goto(KINDS.code);
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

for (const width of [360, 1280]) {
  test(`the way to all results is in sight below many options, at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 740 });
    for (const path of ['', KINDS.code]) {
      await page.goto(path);
      await page.getByRole('combobox').fill('permission set');
      await expect(page.getByRole('option').nth(7)).toBeAttached();
      const more = page.getByRole('link', { name: 'All results' });
      await expect(more, path).toBeInViewport({ ratio: 1 });
      // An option that the keyboard comes to stops above it.
      for (let at = 0; at < 8; at += 1) await page.keyboard.press('ArrowDown');
      const option = page.locator('[role=option][aria-selected=true]');
      await expect(async () => {
        const { y, height } = (await option.boundingBox())!;
        expect(y + height, path).toBeLessThanOrEqual((await more.boundingBox())!.y + 1);
      }).toPass();
    }
  });
}

test('a note in the popup has no gap around it, on the home page as on any other', async ({
  page,
}) => {
  for (const path of ['', 'guides/']) {
    await page.goto(path);
    await page.getByRole('combobox').fill('IIC.1000');
    await expect(page.getByRole('option')).toHaveCount(3);
    const edges = await page.evaluate(() => {
      const box = (selector: string) => document.querySelector(selector)!.getBoundingClientRect();
      const [popup, note, option] = [box('.search-popup'), box('.hit-note'), box('[role=option]')];
      return { above: note.top - popup.top, below: option.top - note.bottom };
    });
    // Its border alone.
    expect(edges.above).toBeLessThanOrEqual(1);
    expect(edges.below).toBeLessThanOrEqual(1);
  }
});
