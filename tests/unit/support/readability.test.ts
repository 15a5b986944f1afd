import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  readingEase,
  sentenceLength,
  sentencesOf,
  syllablesOf,
  wordsOf,
} from '../../support/readability.ts';

test('words are what has a letter or a digit, sentences what a mark ends', () => {
  assert.deepEqual(wordsOf('See IIC.1205 ( , ) – or {0}.'), ['See', 'IIC.1205', 'or', '{0}.']);
  assert.deepEqual(
    sentencesOf('See IIC.1205. Is it "there?" Then ask. Creating one: IIC.1, IIC.2'),
    ['See IIC.1205.', 'Is it "there?"', 'Then ask.'],
  );
  assert.equal(sentenceLength(['One two three.', 'Four.']), 2);
});

test('syllables are groups of vowels, but for a silent end', () => {
  const counts = {
    code: 1,
    table: 2,
    request: 2,
    asked: 1,
    needed: 2,
    permission: 3,
    the: 1,
    keys: 1,
    changes: 2,
    'IIC.1205': 1,
  };
  for (const [word, count] of Object.entries(counts)) assert.equal(syllablesOf(word), count, word);
});

test('long words and long sentences are harder', () => {
  const plain = readingEase(['Ask for the key.', 'Then try it.']);
  const hard = readingEase([
    'Authorization necessitates administrative verification of identities.',
  ]);
  assert.ok(plain > 90 && hard < 20, `${plain}, ${hard}`);
});
