import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assignAnchors, slug } from '../../../src/catalog/anchor.ts';

const rows = (...pairs: [number, string][]) =>
  pairs.map(([status, message]) => ({ status, message }));

test('a row that is alone under its status has the status as its anchor', () => {
  assert.deepEqual(assignAnchors(rows([400, 'a'], [404, 'b'])), ['400', '404']);
});

test('rows that share a status add the slug of their message', () => {
  assert.deepEqual(
    assignAnchors(rows([404, 'User [{0}] not found.'], [404, 'Group member not found.'])),
    ['404-user-0-not-found', '404-group-member-not-found'],
  );
});

test('rows that would be the same are numbered, and a message without letters is still named', () => {
  assert.deepEqual(assignAnchors(rows([401, '?'], [401, '!'], [401, 'a b'], [401, 'a-b'])), [
    '401-row',
    '401-row-2',
    '401-a-b',
    '401-a-b-2',
  ]);
});

test('slugs keep letters of every script', () => {
  assert.equal(slug('  Größe: 用户 {0}. '), 'größe-用户-0');
});
