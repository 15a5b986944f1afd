import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byStatus, labelWithStatuses, statusesOf } from '../../../src/catalog/views.ts';
import { relate } from '../../../src/catalog/related.ts';
import { second } from '../../support/second-service.ts';

const code = (id: string) => second.codes.find((candidate) => candidate.id === id)!;

test('a code has the statuses that the vendor gives, each once', () => {
  assert.deepEqual(statusesOf(code('ECS.0104')), [404, 409]);
  assert.deepEqual(statusesOf(code('ECS.0210')), [403]);
  assert.deepEqual(statusesOf(code('BA-110')), []);
});

test('a code is called with its statuses where it has some', () => {
  assert.equal(labelWithStatuses(code('ECS.0104')), 'ECS.0104 (HTTP 404, 409)');
  assert.equal(labelWithStatuses(code('BA-110')), 'BA-110');
});

test('rows without a status are in no list of a status', () => {
  const rows = byStatus(second).flatMap((facet) => facet.rows);
  assert.deepEqual(new Set(rows.map((listed) => listed.code.catalog)).has('agent'), false);
});

test('no relation is told by a status that the vendor does not give', () => {
  const related = relate(second)(second.codes.indexOf(code('BA-110')));
  assert.deepEqual(
    related.map(({ reason }) => reason),
    ['The same category', 'The same category'],
  );
});
