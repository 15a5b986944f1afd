import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ACTIONS, RETRIES } from '../../../src/catalog/types.ts';
import { allRows } from '../../../src/catalog/views.ts';
import { readCatalog } from '../../../src/store/read-catalog.ts';
import { upstreamRows } from '../../support/upstream.ts';

const catalog = await readCatalog('content');

test('the content holds every row of the vendor’s page, letter for letter', () => {
  const upstream = upstreamRows();
  assert.equal(upstream.length, 285);
  const key = (row: object): string => JSON.stringify(row);
  const content = allRows(catalog).map(
    ({ row: { code, status, message, description, solution } }) =>
      key({ code, status, message, description, solution }),
  );
  assert.deepEqual([...content].sort(), upstream.map(key).sort());
});

test('each code has its rows in the order of the vendor’s page', () => {
  const byCode = Map.groupBy(upstreamRows(), (row) => row.code);
  assert.equal(catalog.codes.length, byCode.size);
  for (const code of catalog.codes) {
    assert.deepEqual(
      code.rows.map(({ status, message }) => [status, message]),
      byCode.get(code.id)!.map(({ status, message }) => [status, message]),
      code.id,
    );
  }
});

test('every row has a category that exists, an action and a retry', () => {
  const ids = new Set(catalog.categories.map(({ id }) => id));
  assert.equal(ids.size, 17);
  for (const { row } of allRows(catalog)) {
    assert.ok(ids.has(row.category) && ACTIONS.includes(row.action) && RETRIES.includes(row.retry));
  }
});

test('every code but those of SCIM replies has its earlier name', () => {
  const aliases = catalog.codes.flatMap((code) => code.aliases);
  assert.equal(aliases.length, 239);
  assert.ok(aliases.includes('IdentityCenter.1267'));
});
