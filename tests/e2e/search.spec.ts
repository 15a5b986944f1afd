import type { Page } from '@playwright/test';
import { expect, results, searchField, test } from './site.ts';

const SPELLINGS = [
  'IIC.1267',
  'iic.1267',
  'iic1267',
  'IIC-1267',
  'IIC 1267',
  'IIC_1267',
  '#IIC.1267',
  '1267',
  'IdentityCenter.1267',
  'ＩＩＣ．１２６７',
  'error_code=IIC.1267',
];

test('a code in any spelling is answered first, by the resolver', async ({ page }) => {
  await page.goto('search/');
  for (const spelling of SPELLINGS) {
    await searchField(page).fill(spelling);
    const first = (await results(page)).first();
    await expect(first, spelling).toHaveAttribute('data-code', 'IIC.1267');
    await expect(first, spelling).toHaveAttribute('data-status', '400');
    await expect(first, spelling).toHaveAttribute('data-source', 'resolver');
  }
});

test('an unknown code is said to be unknown, with neighbours, and nothing is passed off as it', async ({
  page,
}) => {
  await page.goto('search/?q=IIC.1268');
  await expect(await results(page)).toHaveCount(0);
  await expect(page.locator('#search-notes')).toContainText('IIC.1268');
  const near = page.locator('#search-notes').getByRole('link', { name: 'IIC.1267' });
  await expect(near).toHaveAttribute('href', /\/codes\/IIC\.1267\/$/);
});

test(
  'a foreign code and a status lead on to their pages',
  { tag: '@address' },
  async ({ page }) => {
    await page.goto('search/?q=APIGW.0301');
    await expect(await results(page)).toHaveCount(0);
    await page.locator('#search-notes').getByRole('link').click();
    await expect(page).toHaveURL(/\/codes\/APIGW\/$/);
    await page.goto('search/?q=404');
    await results(page);
    await page.getByRole('link', { name: 'All codes with status 404' }).click();
    await expect(page).toHaveURL(/\/status\/404\/$/);
  },
);

test(
  'where nothing is found, the page says so and leads on',
  { tag: '@address' },
  async ({ page }) => {
    for (const text of ['asdfasdf', 'qwertyuiop', 'zzzzqqqq']) {
      await page.goto(`search/?q=${text}`);
      await expect(await results(page)).toHaveCount(0);
    }
    await expect(page.getByRole('heading', { name: 'No results for “zzzzqqqq”' })).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: 'All codes' }).click();
    await expect(page).toHaveURL(/\/codes\/$/);
  },
);

test('a row that a note does not count among those of the message stands apart', async ({
  page,
}) => {
  await page.goto('search/?q=Invalid+token.');
  const rows = (await results(page)).and(page.locator('[data-source=resolver]'));
  await expect(page.locator('#search-notes')).toContainText(
    '2 codes carry this message: IIC.1409 and IIC.1604.',
  );
  await expect(rows).toHaveCount(3);
  await expect(rows.filter({ hasText: 'Also possible' })).toHaveAttribute('data-code', 'IIC.1500');
  await expect(rows.nth(2)).toContainText('Also possible');
  // Where it is alone there is nothing that it stands apart from.
  await page.getByLabel('Status').selectOption('403');
  await expect(rows).toHaveCount(1);
  await expect(rows).not.toContainText('Also possible');
});

test('on a phone filters take one line, and a result is in sight', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('search/?q=user+locked&status=423');
  await expect((await results(page)).first()).toBeInViewport({ ratio: 1 });
  const filters = page.locator('.search-filters select');
  await expect(filters).toHaveCount(3);
  const boxes = await filters.evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
  expect(new Set(boxes.map(({ top }) => top)).size).toBe(1);
  for (const { width, height } of boxes) expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  for (const name of ['Status', 'Category', 'Service']) {
    await expect(page.locator('.search-filters').getByText(name, { exact: true })).toBeVisible();
  }
  // One that is set shows its value, and looks it; its name is its label's alone.
  for (const [name, value] of [
    ['Status', '423'],
    ['Category', ''],
  ] as const) {
    await expect(page.getByRole('combobox', { name, exact: true })).toHaveValue(value);
  }
  const [set, unset] = await filters.evaluateAll((all) =>
    all.map((one) => getComputedStyle(one).backgroundColor),
  );
  expect(set).not.toBe(unset);
});

test('filters that hide every result are told, and can be removed', async ({ page }) => {
  await page.goto('search/?q=IIC.1267&status=404');
  await expect(await results(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { name: /“IIC.1267” with these filters/ })).toBeVisible();
  await page.getByRole('button', { name: 'Remove the filters' }).click();
  await expect(page.locator('#results > li').first()).toHaveAttribute('data-code', 'IIC.1267');
  await expect(page).toHaveURL(/\?q=IIC\.1267$/);
  await expect(page.locator('#search-nothing')).toBeHidden();
});

test('filters alone list the rows that pass them', async ({ page }) => {
  await page.goto('search/?status=423');
  const locked = await results(page);
  await expect(locked).toHaveCount(1);
  await expect(locked.first()).toHaveAttribute('data-code', 'IIC.1705');
  await page.goto('search/?status=423&category=mfa');
  await expect(await results(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { name: /fits these filters/ })).toBeVisible();
});

test('what full text finds on a code’s page is the row that has the words', async ({ page }) => {
  const found = page.locator('#results > [data-source=fulltext]');
  await page.goto('search/?q=permission+set+does+not+exist');
  await results(page);
  const row = found.and(page.locator('[data-code="IIC.1210"]'));
  await expect(row).toHaveAttribute('data-status', '409');
  await expect(row.locator('.status')).toHaveText('409');
  await expect(row.locator('.message')).toContainText('has been attached to accounts');
  await expect(row.getByRole('link')).toHaveAttribute('href', /\/codes\/IIC\.1210\/#409$/);

  await page.goto('search/?q=account+added+to+Organizations&status=409');
  for (const item of await (await results(page)).all()) {
    if (!(await item.getAttribute('data-code'))) continue;
    await expect(item).toHaveAttribute('data-status', '409');
    await expect(item.getByRole('link')).toHaveAttribute('href', /#409/);
  }
});

test(
  'what full text finds on another page is the section that has the words',
  { tag: '@address' },
  async ({ page }) => {
    await page.goto('search/?q=SCIM+body');
    await results(page);
    const section = page.locator('#results a[href$="/guides/reading-an-error/#the-scim-body"]');
    await expect(section).toContainText('The SCIM body');
    await section.click();
    await expect(page.locator('h2:target, h3:target')).toHaveText('The SCIM body');
  },
);

test('the state of the search page is in its address', { tag: '@address' }, async ({ page }) => {
  await page.goto('search/?q=not+found&status=404');
  const first = (await results(page)).first();
  await expect(first).toBeVisible();
  for (const status of await (
    await results(page)
  ).evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['status']))) {
    expect(status ?? '404').toBe('404');
  }
  await page.getByLabel('Category').selectOption('groups');
  await results(page);
  await searchField(page).fill('group member');
  await results(page);
  await expect(page).toHaveURL(/\?q=group\+member&status=404&category=groups$/);
});

test('filters hold for the resolver’s rows and for full text', async ({ page }) => {
  await page.goto('search/?q=Bad+Request%3A+x.&category=provisioning');
  for (const code of await (
    await results(page)
  ).evaluateAll((items) => items.flatMap((item) => (item as HTMLElement).dataset['code'] ?? []))) {
    expect(code).toMatch(/^SCIM\.|^IIC\./);
  }
  await page.goto('search/?q=user+not+found&catalog=scim');
  for (const code of await (
    await results(page)
  ).evaluateAll((items) => items.flatMap((item) => (item as HTMLElement).dataset['code'] ?? []))) {
    expect(code).toMatch(/^SCIM\./);
  }
});

test('words are answered with rows, and full text follows underneath without moving them', async ({
  page,
}) => {
  await page.goto('search/?q=locked+out');
  const items = await results(page);
  await expect(items.first()).toHaveAttribute('data-code', 'IIC.1705');
  await expect(items.first()).toHaveAttribute('data-source', 'resolver');
  await expect(page.locator('#results > [data-source=fulltext]').first()).toBeVisible();
  const sources = await items.evaluateAll((list) =>
    list.map((item) => (item as HTMLElement).dataset['source']),
  );
  expect(sources.lastIndexOf('resolver')).toBeLessThan(sources.indexOf('fulltext'));
});

test('/ and Ctrl-K open the box on any page, and a typed / stays a /', async ({ page }) => {
  await page.goto('codes/IIC.1267/');
  await page.keyboard.press('/');
  await expect(searchField(page)).toBeFocused();
  await page.keyboard.type('a/b');
  await expect(searchField(page)).toHaveValue('a/b');
  await page.goto('guides/');
  await page.keyboard.press('Control+k');
  await expect(searchField(page)).toBeFocused();
});

test('the combobox is worked with the keyboard alone', async ({ page }) => {
  await page.goto('guides/');
  await page.keyboard.press('/');
  const field = page.getByRole('combobox');
  await expect(field).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.type('Service instance not found.');
  const options = page.getByRole('option');
  await expect(options.first()).toBeVisible();
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  await expect(page.locator('search-box [role=status]').first()).toContainText('result');

  await page.keyboard.press('ArrowDown');
  await expect(options.nth(0)).toHaveAttribute('aria-selected', 'true');
  await expect(field).toHaveAttribute(
    'aria-activedescendant',
    (await options.nth(0).getAttribute('id'))!,
  );
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(field).not.toHaveAttribute('aria-activedescendant');
  await page.keyboard.press('Escape');
  await expect(field).toHaveAttribute('aria-expanded', 'false');
  await expect(field).toHaveValue('Service instance not found.');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const wanted = await options.nth(0).getAttribute('data-url');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname + url.hash === wanted);
});

/** Types into the box of a page that is not the search page, and waits for the answer. */
async function typeInHeader(page: Page, text: string): Promise<void> {
  await page.goto('guides/');
  await page.keyboard.press('/');
  await page.keyboard.type(text);
  await expect(page.locator('.search-popup')).toBeVisible();
}

test('Enter shows all results for a text that leaves open what is meant', async ({ page }) => {
  for (const text of ['IIC.9999', 'IIC.126', 'password', '404', 'Invalid token.']) {
    await typeInHeader(page, text);
    await page.keyboard.press('Enter');
    await expect(page, text).toHaveURL((url) => url.pathname.endsWith('/search/'));
    await expect(searchField(page)).toHaveValue(text);
  }
});

test(
  'Enter leads from a foreign code to its pointer, and from a message to its row',
  { tag: '@address' },
  async ({ page }) => {
    await typeInHeader(page, 'APIGW.0301');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/codes\/APIGW\/$/);
    await typeInHeader(page, 'The permission set does not exist.');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/codes\/IIC\.1205\/#404$/);
  },
);

test('Enter right after the last key goes by what was typed last', async ({ page }) => {
  await typeInHeader(page, 'IIC.1205');
  await searchField(page).evaluate((field) => {
    (field as HTMLInputElement).value = 'IIC.1267';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  });
  await expect(page).toHaveURL(/\/codes\/IIC\.1267\/#400$/);
});

test(
  'the codes nearest to an unknown one are options, and nothing else is',
  { tag: '@address' },
  async ({ page }) => {
    const files: string[] = [];
    page.on('request', (request) => files.push(request.url()));
    await page.goto('guides/');
    await searchField(page).fill('IIC.1268');
    await expect(page.locator('.search-popup')).toContainText(
      'No code IIC.1268 is documented here.',
    );
    const options = page.getByRole('option');
    await expect(options).toHaveCount(5);
    await expect(options.first()).toContainText('IIC.1267');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/codes\/IIC\.1267\/$/);
    expect(files.filter((url) => /pagefind/.test(url))).toEqual([]);
  },
);

test('the count is told again once full text has added its options', async ({ page }) => {
  await page.route('**/pagefind/pagefind.js', async (route) => {
    await expect(page.getByRole('status').first()).toContainText('1 result.');
    await route.continue();
  });
  await typeInHeader(page, 'permission set does not exist');
  const options = page.getByRole('option');
  await expect.poll(() => options.count()).toBeGreaterThan(1);
  const count = await options.count();
  await expect(page.getByRole('status').first()).toContainText(`${count} results.`);
});

test('the combobox is expanded while there are options, and not by notes alone', async ({
  page,
}) => {
  const held = Promise.withResolvers<void>();
  await page.route('**/pagefind/pagefind.js', async (route) => {
    await held.promise;
    await route.continue();
  });
  const field = page.getByRole('combobox');
  const options = page.getByRole('option');
  await typeInHeader(page, 'exponential');
  await expect(page.locator('.search-popup')).toContainText('No code or message fits this.');
  await expect(options).toHaveCount(0);
  await expect(field).toHaveAttribute('aria-expanded', 'false');
  held.resolve();
  await expect(options.first()).toBeVisible();
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Escape');
  await expect(field).toHaveAttribute('aria-expanded', 'false');
});

test('a Tab from the box stays within its popup until the last link', async ({ page }) => {
  await typeInHeader(page, 'IIC.9999');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Clear' })).toBeFocused();
  await page.keyboard.press('Tab');
  const all = page.getByRole('link', { name: 'All results' });
  await expect(all).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL((url) => url.pathname.endsWith('/search/'));
  await expect(searchField(page)).toHaveValue('IIC.9999');
});

test(
  'Enter lands on the exact row with the reader’s values in the message',
  { tag: '@address' },
  async ({ page }) => {
    await page.goto('./');
    await searchField(page).fill(
      '{"error_code":"IIC.1267","error_msg":"Synchronization failure: account:acme-prod, permissionSet:ReadOnly, The detailed causes of the failure:frozen <b>account</b>.","request_id":"5f1c"}',
    );
    await expect(page.getByRole('option').first()).toContainText('acme-prod');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/codes\/IIC\.1267\/#400&0=acme-prod&1=ReadOnly&2=frozen/);
    const filled = page.locator('.row-values .message');
    await expect(filled).toHaveText(
      'Synchronization failure: account:acme-prod, permissionSet:ReadOnly, The detailed causes of the failure:frozen <b>account</b>.',
    );
    await expect(filled.locator('b')).toHaveCount(0);
    await expect(page.locator('.row-values')).toContainText('With your values');
    // The link of the row carries the same view elsewhere.
    const link = await page.locator('a[data-permalink]').first().getAttribute('href');
    await page.goto('./');
    await page.goto(new URL(link!, page.url()).href);
    await expect(page.locator('.row-values mark').first()).toHaveText('acme-prod');
  },
);

test('a paste of several lines keeps its lines', async ({ page }) => {
  await page.goto('./');
  const paste =
    'ClientRequestException {\n    httpStatusCode: 404\n    errorCode: IIC.1205\n    errorMsg: The permission set does not exist.\n}';
  await page
    .locator('search-box input')
    .first()
    .evaluate((field, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      (field as HTMLElement).focus();
      field.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    }, paste);
  await expect(searchField(page)).toHaveValue(paste);
  await expect(page.getByRole('option').first()).toContainText('IIC.1205');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/codes\/IIC\.1205\/#404$/);
});

test('a dropped log of 5 MB is answered and the page stays usable', async ({ page }) => {
  await page.goto('./');
  await page
    .locator('search-box')
    .first()
    .evaluate((box) => {
      const line = '2026-11-24T02:00:00Z INFO request served in 12 ms, nothing to see here\n';
      const half = line.repeat(Math.floor((2.4 * 1024 * 1024) / line.length));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(
        new File([`${half}error_code=IIC.1314 status=400\n${half}`], 'server.log', {
          type: 'text/plain',
        }),
      );
      box.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    });
  await expect(page.getByRole('option').first()).toContainText('IIC.1314');
});

test('nothing that is pasted or typed is in any request', async ({ page }) => {
  const secret = 'zq9secretvalue';
  const seen: string[] = [];
  page.on('request', (request) => {
    seen.push(
      [request.url(), JSON.stringify(request.headers()), request.postData() ?? ''].join('\n'),
    );
  });
  await page.goto('./');
  await searchField(page).fill(`MFA device ${secret} not found.`);
  await expect(page.getByRole('option').first()).toContainText(secret);
  await page.getByRole('link', { name: 'All results' }).click();
  await results(page);
  await expect(searchField(page)).toHaveValue(`MFA device ${secret} not found.`);
  await (await results(page)).first().getByRole('link').click();
  await expect(page.locator('.row-values mark')).toHaveText(secret);
  expect(seen.length).toBeGreaterThan(3);
  expect(seen.filter((text) => text.includes(secret))).toEqual([]);
});

for (const [kind, path] of [
  ['home', ''],
  ['code', 'codes/IIC.1267/'],
] as const) {
  test(
    `search loads nothing until somebody is about to use it, on a page of kind "${kind}"`,
    { tag: '@address' },
    async ({ page }) => {
      const files: string[] = [];
      page.on('request', (request) => files.push(request.url()));
      await page.goto(path, { waitUntil: 'networkidle' });
      const loaded = /head\.json|pagefind|_astro\/(?:popup|search|prepare|find|answer)/;
      expect(files.filter((url) => loaded.test(url))).toEqual([]);
      await searchField(page).focus();
      await expect.poll(() => files.some((url) => /head\.json/.test(url))).toBe(true);
    },
  );
}

for (const path of ['guides/', 'search/'])
  test(`Enter on ${path} sends nothing where the script has not come, and leaves the text`, async ({
    page,
  }) => {
    await page.route('**/_astro/*.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: '' }),
    );
    await page.goto(path);
    const address = page.url();
    const asked: string[] = [];
    page.on('request', (request) => {
      // The browser asks for the picture of the page when it likes.
      if (!/favicon/.test(request.url())) asked.push(request.url());
    });
    await searchField(page).fill('password=hunter2 IIC.1267');
    await searchField(page).press('Enter');
    // What Enter sets off would have begun by then.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
    await expect(searchField(page)).toHaveValue('password=hunter2 IIC.1267');
    expect(asked).toEqual([]);
    expect(page.url()).toBe(address);
  });

test('what is typed before the script of the page has run is answered', async ({ page }) => {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(/_astro\/Page\./, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto('guides/', { waitUntil: 'commit' });
  await page.getByRole('combobox').fill('IIC.1205');
  release();
  await expect(page.getByRole('option')).toHaveCount(1);
});

test(
  'an address that names a code in another spelling leads to it, and Back still works',
  { tag: '@address' },
  async ({ page }) => {
    await page.goto('codes/');
    for (const path of [
      'codes/iic-1267',
      'IIC1267',
      'codes/identitycenter.1267/',
      'errors/IIC_1267.html',
    ]) {
      await page.goto(path);
      await expect(page, path).toHaveURL(/\/codes\/IIC\.1267\/$/);
    }
    await page.goto('codes/');
    await page.goto('iic1267');
    await expect(page).toHaveURL(/\/codes\/IIC\.1267\/$/);
    await page.goBack();
    await expect(page).toHaveURL(/\/codes\/$/);
  },
);

test(
  'an address that names an unknown code says so and offers the nearest',
  { tag: '@address' },
  async ({ page }) => {
    await page.goto('codes/IIC.9999');
    await expect(page.locator('not-found')).toContainText('IIC.9999');
    await expect(page.locator('not-found a').first()).toHaveAttribute(
      'href',
      /\/codes\/IIC\.\d+\/$/,
    );
    // Each is named once, as a link.
    const [first] = await page.locator('not-found a').allTextContents();
    expect((await page.locator('not-found').textContent())!.split(first!)).toHaveLength(2);
  },
);

test(
  'a code anywhere in an address leads to it, and a status in it chooses the row',
  { tag: '@address' },
  async ({ page }) => {
    for (const [path, target] of [
      ['codes/IIC.1267/400', '/codes/IIC.1267/#400'],
      ['codes/IIC.1000/404/', '/codes/IIC.1000/#404'],
      ['codes/IIC.1267/foo', '/codes/IIC.1267/'],
      ['codes/apigw', '/codes/APIGW/'],
    ] as const) {
      await page.goto(path);
      await expect(page, path).toHaveURL((url) => (url.pathname + url.hash).endsWith(target));
    }
  },
);

test('an address with letters for digits leads to the code that looks like it', async ({
  page,
}) => {
  for (const path of ['codes/lIC.1267', 'codes/11C.1267']) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/codes\/IIC\.1267\/$/);
  }
});

test(
  'an address that names a foreign code leads to the pointer',
  { tag: '@address' },
  async ({ page }) => {
    await page.goto('codes/APIGW.0301');
    await expect(page).toHaveURL(/\/codes\/APIGW\/$/);
  },
);
