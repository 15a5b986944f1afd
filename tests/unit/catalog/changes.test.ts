import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeId, changeViolations, type CodeChange } from '../../../src/catalog/changes.ts';

function added(code: string, more: Partial<CodeChange> = {}): CodeChange {
  const place = { status: null, anchor: null, was: null, note: null };
  return { kind: 'added', date: '2026-11-24', code, ...place, ...more };
}

test('an id is made of date, kind and place', () => {
  assert.equal(changeId(added('ABC.12')), '2026-11-24-added-abc.12');
  assert.equal(changeId(added('ABC.12', { status: 400 })), '2026-11-24-added-abc.12-400');
  assert.equal(changeId(added('ABC.12'), 'ABC.12'), '2026-11-24-added-abc.12');
});

test('codes that differ in capitals or in signs alone have ids of their own', () => {
  assert.equal(changeId(added('abc'), 'abc~2'), '2026-11-24-added-abc~2');
  assert.notEqual(changeId(added('Abc'), 'Abc'), changeId(added('abc'), 'abc~2'));
  assert.notEqual(changeId(added('a b'), 'a-b'), changeId(added('a/b'), 'a-b~2'));
});

test('the path of another code, as after a renaming, leaves the id as it was', () => {
  assert.equal(changeId(added('OLD.12'), 'NEW.12'), changeId(added('OLD.12')));
});

test('the same change twice is told, the same of codes that differ in capitals is not', () => {
  const codes = [
    { catalog: 'x', code: 'Abc', fileName: 'Abc', responses: [] },
    { catalog: 'x', code: 'abc', fileName: 'abc~2', responses: [] },
  ];
  assert.deepEqual(changeViolations([added('Abc'), added('abc')], codes, ['x']), []);
  assert.equal(changeViolations([added('Abc'), added('Abc')], codes, ['x']).length, 1);
});
