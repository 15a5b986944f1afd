import assert from 'node:assert/strict';
import { test } from 'node:test';
import { operationOf } from '../../../src/catalog/operation.ts';
import { relate } from '../../../src/catalog/related.ts';
import { readCatalog } from '../../../src/store/read-catalog.ts';

test('reads what was done, and to what, from the ways in which messages say it', () => {
  const read = (message: string) => {
    const operation = operationOf(message);
    return operation && `${operation.verb} ${operation.object}`;
  };
  assert.equal(read('Failed to delete the trust agency.'), 'delete trust agency');
  assert.equal(read('Identity source creation failed.'), 'create identity source');
  assert.equal(
    read('An error occurred when canceling the device authorization code.'),
    'cancel device authorization code',
  );
  assert.equal(read('The permission set does not exist.'), 'missing permission set');
  assert.equal(
    read('A permission set with the same name already exists.'),
    'exists permission set',
  );
  assert.equal(read('The maximum number of allowed users has been reached.'), 'limit user');
  assert.equal(read('{0}.'), null);
});

test('no code has more than eight relations, is related to itself or lists a code twice', async () => {
  const catalog = await readCatalog('content');
  const related = relate(catalog);
  for (const [index, code] of catalog.codes.entries()) {
    const ids = related(index).map((relation) => relation.code.id);
    assert.ok(ids.length <= 8, code.id);
    assert.equal(new Set(ids).size, ids.length, code.id);
    assert.ok(!ids.includes(code.id), code.id);
  }
});

test('the reasons hold: the same message, and the opposite operation', async () => {
  const catalog = await readCatalog('content');
  const index = catalog.codes.findIndex(({ id }) => id === 'IIC.1227');
  const reasons = new Map(relate(catalog)(index).map(({ code, reason }) => [code.id, reason]));
  assert.equal(reasons.get('IIC.1228'), 'The opposite: deleting');
  const bad = catalog.codes.findIndex(({ id }) => id === 'IIC.1002');
  for (const { code, reason } of relate(catalog)(bad)) {
    const same = code.rows.some((row) => row.message === 'Bad Request: {0}.');
    assert.equal(reason === 'The same message', same, code.id);
  }
});
