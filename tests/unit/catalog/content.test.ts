import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ACTIONS, RETRIES } from '../../../src/catalog/types.ts';
import { allRows } from '../../../src/catalog/views.ts';
import { readCatalog } from '../../../src/store/read-catalog.ts';
import { upstreamRows } from '../../support/upstream.ts';

const catalog = await readCatalog('content');

test('the content has as many codes and rows as are counted here and in the README; an import changes both', () => {
  const counts = Object.fromEntries(
    Map.groupBy(catalog.codes, (code) => code.catalog)
      .entries()
      .map(([key, codes]) => [key, [codes.length, codes.flatMap(({ rows }) => rows).length]]),
  );
  assert.deepEqual(counts, { iic: [239, 278], scim: [4, 7] });
  assert.match(
    readFileSync('README.md', 'utf8').replace(/\s+/g, ' '),
    /all 239 error codes .* 243 pages with 285 documented replies/,
  );
});

test('the content holds every row of the vendor’s page, letter for letter', () => {
  const upstream = upstreamRows();
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
  for (const { row } of allRows(catalog)) {
    assert.ok(ids.has(row.category) && ACTIONS.includes(row.action) && RETRIES.includes(row.retry));
  }
});

test('every code but those of SCIM replies has its earlier name', () => {
  for (const { id, aliases } of catalog.codes) {
    assert.deepEqual(aliases, id.startsWith('SCIM.') ? [] : [id.replace('IIC', 'IdentityCenter')]);
  }
});
