import { expect, results, searchField, test } from '../e2e/site.ts';

/** What is typed or pasted, with the row that it leads to and the values that the row then shows. */
type Typed = readonly [text: string, code: string, status: string | null, values: string[]];
const TYPED: Readonly<Record<string, readonly Typed[]>> = {
  'codes of each shape': [
    ['smn-00010001', 'SMN.00010001', '400', []],
    ['ecs0100', 'ECS.0100', '400', []],
    ['1002', '1002', '400', []],
    ['quota exceeded', 'Quota Exceeded', '403', []],
    ['bucket/not-empty', 'bucket/not-empty', '409', []],
    ['invalidparam', 'invalidparam', '422', []],
    ['InvalidParam', 'InvalidParam', '400', []],
    ['BA 101', 'BA-101', null, []],
  ],
  'messages with values': [
    ['{"ret":{"code":"1002","desc":"Amount 1o is not a number."}}', '1002', '400', ['1o']],
    ['Server i-9 is being deleted.', 'ECS.0104', '409', ['i-9']],
    ['Bucket photos still has 12 objects.', 'bucket/not-empty', '409', ['photos', '12']],
    ['Field age has a value that its rule refuses.', 'invalidparam', '422', ['age']],
    ['BA-110: Snapshot s-1 is in use.', 'BA-110', null, ['s-1']],
  ],
};

const PATH_OF: Readonly<Record<string, string>> = {
  'Quota Exceeded': 'Quota-Exceeded',
  'bucket/not-empty': 'bucket-not-empty',
  invalidparam: 'invalidparam~2',
};

for (const [what, rows] of Object.entries(TYPED)) {
  test(`${what} lead to their row, with the values in it`, async ({ page }) => {
    for (const [text, code, status, values] of rows) {
      await page.goto('search/');
      await searchField(page).fill(text);
      const first = (await results(page)).first();
      await expect(first, text).toHaveAttribute('data-code', code);
      await expect(first, text).toHaveAttribute('data-source', 'resolver');
      if (status) await expect(first, text).toHaveAttribute('data-status', status);
      else await expect(first, text).not.toHaveAttribute('data-status');
      await first.getByRole('link').click();
      await expect(page, text).toHaveURL(new RegExp(`/codes/${PATH_OF[code] ?? code}/#`));
      await expect(page.locator('h1 .code'), text).toHaveText(code);
      await expect(page.locator('.row-values mark'), text).toHaveText(values);
    }
  });
}

test('an unknown code of each shape is said to be unknown', async ({ page }) => {
  await page.goto('search/');
  for (const text of [
    '1005',
    'SMN.00010002',
    'ECS.0999',
    'object/gone',
    'InvalidThing',
    'BA-777',
  ]) {
    await searchField(page).fill(text);
    await expect(page.locator('#search-notes')).toContainText(
      `No code ${text} is documented here.`,
    );
    await expect(await results(page)).toHaveCount(0);
  }
});

test('full text finds a code by its note, and calls it by its name', async ({ page }) => {
  await page.goto('search/?q=lifecycle+rules');
  const found = page.locator('#results > li[data-source=fulltext][data-code="Quota Exceeded"]');
  await expect(found.locator('.code')).toHaveText('Quota Exceeded');
  await expect(found).toHaveAttribute('data-status', '403');
});

test('filters by status, category and catalog hold, also for rows without a status', async ({
  page,
}) => {
  const codes = async () =>
    (await results(page)).evaluateAll((items) =>
      items.map((item) => (item as HTMLElement).dataset['code']),
    );
  await page.goto('search/?q=System+busy.&status=503');
  expect(await codes()).toEqual(['Slow Down']);
  await page.getByLabel('Status').selectOption('');
  await expect.poll(codes).toEqual(['1999', 'SMN.00013000', 'Slow Down']);
  await page.getByRole('combobox', { name: 'Service', exact: true }).selectOption('smn');
  await expect.poll(codes).toEqual(['SMN.00013000']);
  await page.getByRole('combobox', { name: 'Service', exact: true }).selectOption('');
  await page.getByLabel('Category').selectOption('payments');
  await expect.poll(codes).toEqual(['1999']);
  await page.goto('search/?q=BA-110');
  expect(await codes()).toEqual(['BA-110', 'BA-110']);
  await page.getByLabel('Status').selectOption('404');
  await expect.poll(codes).toEqual([]);
});

test('the table of all codes is narrowed by status, and rows without one are left out', async ({
  page,
}) => {
  await page.goto('codes/?status=404');
  await expect(page.locator('code-filter [role=status]')).toHaveText('4 of 30 rows');
  await page.goto('codes/?category=backups');
  await expect(page.locator('main .rows tbody tr:visible')).toHaveCount(4);
});

test('addresses in another spelling lead to the code', async ({ page }) => {
  for (const [path, target] of [
    ['codes/smn_00010001', 'SMN.00010001'],
    ['codes/Quota%20Exceeded/', 'Quota-Exceeded'],
    ['codes/bucket/not-empty', 'bucket-not-empty'],
    ['codes/invalidparam', 'invalidparam~2'],
    ['codes/notify.00010001', 'SMN.00010001'],
    ['ecs0104', 'ECS.0104'],
  ]) {
    await page.goto(path!);
    await expect(page, path).toHaveURL(new RegExp(`/codes/${target}/$`));
  }
});

test('an address that two codes may be offers both, an unknown one the nearest', async ({
  page,
}) => {
  const offered = page.locator('not-found a');
  await page.goto('codes/INVALIDPARAM/');
  await expect(offered).toHaveText(['InvalidParam', 'invalidparam']);
  await offered.last().click();
  await expect(page.locator('h1 .code')).toHaveText('invalidparam');
  await page.goto('codes/object/gone');
  await expect(page.locator('not-found')).toContainText('No code object/gone is documented here.');
  await offered.first().click();
  await expect(page.locator('h1 .code')).toHaveText('object/not-found');
});

test.describe('with the clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('a row without a status is copied for a ticket without one', async ({ page }) => {
    await page.goto('codes/BA-404/#response&plan=nightly');
    await page.getByRole('button', { name: 'Copy as text' }).click();
    await expect(page.locator('row-kit [role=status]')).toHaveText('Copied as text');
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text.replace(/https?:\S+(?=\/codes\/)/, '')).toBe(
      [
        'BA-404',
        '',
        '    No backup plan named nightly.',
        '',
        'What it means: The plan was deleted or renamed.',
        'Who acts: the caller (fix the request)',
        'Link: /codes/BA-404/#response&plan=nightly',
      ].join('\n'),
    );
  });
});
