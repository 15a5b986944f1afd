import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allRows } from '../../../src/catalog/views.ts';
import { readCatalog } from '../../../src/store/read-catalog.ts';

const catalog = await readCatalog('content');
const occurring = new Set(allRows(catalog).map(({ row }) => `${row.category}/${row.action}`));
const advice = catalog.categories.flatMap(({ id, advice: sentences = {} }) =>
  Object.entries(sentences).map(([action, sentence]) => ({ pair: `${id}/${action}`, sentence })),
);

test('every action that occurs in a category has advice there', () => {
  const given = new Set(advice.map(({ pair }) => pair));
  assert.ok(occurring.size > 0);
  assert.deepEqual([...occurring.difference(given)], []);
});

test('no category has advice for an action that none of its rows has', () => {
  assert.deepEqual(
    advice.map(({ pair }) => pair).filter((pair) => !occurring.has(pair)),
    [],
  );
});

test('no advice is given twice', () => {
  const bySentence = Map.groupBy(advice, ({ sentence }) => String(sentence).toLowerCase());
  const twice = [...bySentence.values()]
    .filter((same) => same.length > 1)
    .map((same) => same.map(({ pair }) => pair));
  assert.deepEqual(twice, []);
});
