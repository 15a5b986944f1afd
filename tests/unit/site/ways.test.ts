import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byRange } from '../../../src/catalog/views.ts';
import { ownRange, rangeName } from '../../../src/site/ways.ts';
import { second } from '../../support/second-service.ts';

test('a number range is written as its codes are, in every way that they are written', () => {
  const [facet] = byRange(second);
  const [{ code, row }] = facet!.rows as [(typeof facet & object)['rows'][number]];
  const written = { ...code, id: 'IIC.1267', label: 'IIC.1267', range: '12xx' };
  const labelled = { ...code, id: 'SCIM.1204', label: 'SCIM 1204', range: '12xx' };
  assert.equal(ownRange(written), 'IIC.12xx');
  assert.equal(ownRange(labelled), 'SCIM 12xx');
  const twice = { ...code, id: 'A100.100', label: 'A100.100', range: '1xx' };
  assert.equal(ownRange(twice), 'A100.1xx');
  const rows = [written, written, labelled].map((one) => ({ code: one, row }));
  assert.equal(rangeName(rows), 'IIC.12xx, SCIM 12xx');
});

test('every range of a catalog is named with what stands before the numbers of its codes', () => {
  for (const { key, rows } of byRange(second)) {
    for (const name of rangeName(rows).split(', ')) {
      assert.ok(name.endsWith(key), name);
      assert.ok(
        rows.some(({ code }) => code.label.startsWith(name.slice(0, -key.length))),
        name,
      );
    }
  }
});
