import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildCatalog, type CodeEntry } from '../../../src/catalog/build.ts';
import { lastChanged, type Change } from '../../../src/catalog/changes.ts';
import type { Category } from '../../../src/catalog/types.ts';
import { catalogSchema } from '../../../src/schema/catalogs.ts';
import { pageDates } from '../../../src/site/lastmod.ts';
import { toInfo } from '../../../src/store/settings.ts';
import { lint, swap } from '../../support/lint.ts';

const info = toInfo(
  catalogSchema.parse({
    ...{ key: 'x', name: 'X', pattern: 'X\\.\\d+', imported: '2026-01-01' },
    upstream: { title: 'X' },
  }),
);
const category = (id: string, updated?: string): Category => ({
  ...{ id, title: id, order: 1, summary: `${id}.`, words: [] },
  ...(updated && { updated }),
});
const entry = (code: string, topic: string, updated?: string): CodeEntry => ({
  catalog: 'x',
  code,
  responses: [{ status: 400, message: 'No.', category: topic, action: 'fix-request' }],
  ...(updated && { updated }),
});
const reworded = (code: string, date: string): Change => ({
  ...{ kind: 'reworded', date, code, status: null, anchor: null, was: null, note: null },
});
const catalogOf = (codes: CodeEntry[], categories = [category('a'), category('b')]) =>
  buildCatalog({ infos: [info], categories, codes, vocabulary: {} });

test('of an edit of ours and a recorded change, the newer one dates a code', () => {
  const catalog = catalogOf([entry('X.1', 'a', '2026-03-01'), entry('X.2', 'a', '2026-03-01')]);
  const dateOf = lastChanged(catalog, [
    reworded('X.1', '2026-02-01'),
    reworded('X.2', '2026-04-01'),
  ]);
  assert.deepEqual(catalog.codes.map(dateOf), ['2026-03-01', '2026-04-01']);
});

test('a list has the date of the newest thing in it', () => {
  const catalog = catalogOf(
    [entry('X.1', 'a', '2026-03-01'), entry('X.2', 'b')],
    [category('a'), category('b', '2026-05-01')],
  );
  const dates = pageDates(catalog, [], []);
  assert.equal(dates.get('/categories/a/'), '2026-03-01', 'its code');
  assert.equal(dates.get('/categories/b/'), '2026-05-01', 'its own text');
  assert.equal(dates.get('/codes/'), '2026-03-01', 'shows no texts of categories');
  assert.equal(dates.get('/categories/'), '2026-05-01');
  assert.equal(dates.get('/'), '2026-05-01');
});

test('a guide has the date that it says, or none', () => {
  const guides = [{ slug: 'dated', updated: '2026-02-01' }, { slug: 'bare' }];
  const dates = pageDates(catalogOf([entry('X.1', 'a')]), guides, []);
  assert.equal(dates.get('/guides/dated/'), '2026-02-01');
  assert.equal(dates.has('/guides/bare/'), false);
  assert.equal(dates.get('/guides/'), '2026-02-01');
  assert.equal(dates.has('/changes/'), false, 'nothing was recorded');
});

test('a day that the calendar does not have is told', async () => {
  const [problem, ...others] = await lint({
    'guides/retrying-safely.mdx': swap(/updated: .*/, 'updated: 2026-02-30'),
  });
  assert.deepEqual(others, []);
  assert.match(
    problem!,
    /guides\/retrying-safely\.mdx:4: found updated "2026-02-30"; expected a date/,
  );
});
