import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatFragment, parseFragment } from '../../../src/catalog/fragment.ts';

test('a fragment carries the anchor and the values', () => {
  assert.equal(
    formatFragment({ anchor: '400', values: { 0: 'a&b', 1: 'ü' } }),
    '400&0=a%26b&1=%C3%BC',
  );
});

test('any values survive the way through an address', () => {
  const values = fc.dictionary(
    fc.stringMatching(/^[A-Za-z0-9_]{1,9}$/),
    fc.string({ unit: 'grapheme' }),
  );
  fc.assert(
    fc.property(values, (given) => {
      const parsed = parseFragment(`#${formatFragment({ anchor: '404-x', values: given })}`);
      assert.equal(parsed.anchor, '404-x');
      assert.deepEqual({ ...parsed.values }, { ...given });
    }),
  );
});

test('broken percent-encoding is taken as it stands', () => {
  assert.deepEqual({ ...parseFragment('#400&0=%E0%A4%A&1').values }, { 0: '%E0%A4%A' });
});

test('a name such as __proto__ is a name like any other', () => {
  const { values } = parseFragment('#1&__proto__=x');
  assert.equal(Object.getPrototypeOf(values), null);
  assert.equal(values['__proto__'], 'x');
});

test('lone surrogates do not stop a link from being written', () => {
  assert.equal(formatFragment({ anchor: '1', values: { 0: '\ud800' } }), '1&0=%EF%BF%BD');
});
