import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clip, describe, fit } from '../../../src/site/meta.ts';

test('a text is cut at a word, without what stood between two', () => {
  assert.equal(clip('one two three', 13), 'one two three');
  assert.equal(clip('one two three', 12), 'one two…');
  assert.equal(clip('one two, three', 12), 'one two…');
  assert.equal(clip('one (two three)', 8), 'one…');
});

test('sentences are kept whole as long as they fit, and a first one that is too long is cut', () => {
  assert.equal(fit('One is. Two is. Three is.', 18), 'One is. Two is.');
  assert.equal(fit('One is.', 7), 'One is.');
  assert.equal(fit('One sentence that is long. Two.', 15), 'One sentence…');
  assert.equal(fit('Version 1.2 is. Two.', 16), 'Version 1.2 is.');
});

test('what may follow stands there if it fits as a whole, and the end always does', () => {
  assert.equal(describe('One.', ['Two.', 'Three.']), 'One. Two. Three.');
  const long = `${'word '.repeat(29).trim()}.`;
  assert.equal(describe(long, ['Far too long.', 'Short.']), `${long} Short.`);
  const paged = describe(`${'word '.repeat(40)}end.`, [], 'Page 2 of 3.');
  assert.match(paged, /word… Page 2 of 3\.$/);
  assert.ok(paged.length <= 158, `${paged.length}`);
});
