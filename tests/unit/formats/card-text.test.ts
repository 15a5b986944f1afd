import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { breakLines, clipLine } from '../../../src/formats/card-text.ts';

const plain = (template: string, columns: number, most: number): string[] =>
  breakLines(template, columns, most).map((line) => line.map(({ text }) => text).join(''));

test('a message breaks at spaces, and a word that is too long where it has to', () => {
  assert.deepEqual(plain('The account is frozen.', 11, 9), ['The account', 'is frozen.']);
  assert.deepEqual(plain('ab abcdefghijkl', 5, 9), ['ab', 'abcde', 'fghij', 'kl']);
});

test('what does not fit is cut off with an ellipsis, within the width', () => {
  assert.deepEqual(plain('one two three four', 7, 2), ['one two', 'three…']);
  assert.deepEqual(plain('abcdefghij', 4, 1), ['abc…']);
  assert.equal(clipLine('abcdefghij', 4), 'abc…');
  assert.equal(clipLine('abcd', 4), 'abcd');
});

test('placeholders are runs of their own, on both sides of a break too', () => {
  assert.deepEqual(breakLines('User {longName} is gone', 9, 9), [
    [{ text: 'User', placeholder: false }],
    [{ text: '{longName', placeholder: true }],
    [
      { text: '}', placeholder: true },
      { text: ' is gone', placeholder: false },
    ],
  ]);
});

test('no line is wider than asked for, there are no more than asked for, and nothing but spaces is lost', () => {
  const words = fc.array(
    fc.oneof(fc.string(), fc.constantFrom('{0}', '{name}', '\n', '错误', '😀')),
  );
  fc.assert(
    fc.property(
      words,
      fc.integer({ min: 2, max: 40 }),
      fc.integer({ min: 1, max: 6 }),
      (parts, columns, most) => {
        const template = parts.join(' ');
        const lines = plain(template, columns, most);
        assert.ok(lines.length <= most);
        for (const line of lines) assert.ok(Array.from(line).length <= columns);
        const all = plain(template, columns, Infinity).join('');
        assert.equal(all.replaceAll(' ', ''), template.replace(/[\s\p{Cc}]/gu, ''));
      },
    ),
  );
});
