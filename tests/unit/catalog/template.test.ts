import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  fill,
  malformedPlaceholders,
  parseTemplate,
  placeholders,
} from '../../../src/catalog/template.ts';

test('splits a template into text and placeholders', () => {
  assert.deepEqual(parseTemplate('Role ID {roleId} not found.'), [
    { kind: 'text', text: 'Role ID ' },
    { kind: 'placeholder', name: 'roleId' },
    { kind: 'text', text: ' not found.' },
  ]);
});

test('names placeholders in order, with repetitions', () => {
  assert.deepEqual(placeholders('{1} {0}{1}'), ['1', '0', '1']);
});

test('a template without values stays as it is written, whatever it holds', () => {
  fc.assert(
    fc.property(fc.string(), (template) => {
      assert.equal(fill(template, {}), template);
    }),
  );
});

test('a value is put in as it is, even if it looks like a placeholder or a replacement pattern', () => {
  assert.equal(fill('a {0} b {1}', { 0: '{1} $& $1', 1: 'x' }), 'a {1} $& $1 b x');
});

test('a placeholder without a value stays visible, even one named like an inherited property', () => {
  assert.equal(fill('{0} {constructor}', { 0: 'x' }), 'x {constructor}');
});

test('finds braces that belong to no placeholder', () => {
  assert.deepEqual(malformedPlaceholders('Invalid {0'), [8]);
  assert.deepEqual(malformedPlaceholders('{} and 0}'), [0, 1, 8]);
  assert.deepEqual(malformedPlaceholders('{two words}'), [0, 10]);
  assert.deepEqual(malformedPlaceholders('{0}: {roleId}.'), []);
});
