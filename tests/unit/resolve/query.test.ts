/** How the words of a query are read. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { conceptsOf, thesaurus, type QueryLexicon } from '../../../src/resolve/words/query.ts';
import { stem } from '../../../src/resolve/words/stem.ts';

const WORDS = 'user list not found expired device'.split(' ');
const LEXICON: QueryLexicon = {
  known: new Set(WORDS.map(stem)),
  spellings: new Map(WORDS.map((word) => [word, stem(word)])),
  thesaurus: thesaurus([]),
};

const meant = (text: string): string[] =>
  conceptsOf(text, LEXICON).flatMap(({ ways }) => ways.flatMap(({ stems }) => stems));

describe('a slip in a word', () => {
  for (const [typed, right] of [
    ['lsit', 'list'],
    ['llist', 'list'],
    ['expited', 'expired'],
  ] as const)
    it(`lets ${typed} mean ${right}`, () => assert.ok(meant(typed).includes(stem(right))));

  for (const typed of ['lost', 'last', 'used'])
    it(`is none where a changed letter makes another short word: ${typed}`, () =>
      assert.deepEqual(meant(typed), [stem(typed)]));
});

describe('a negation', () => {
  for (const typed of [
    'no user found',
    'user cannot be found',
    'user can not be found',
    'user not be found',
  ])
    it(`is read as the messages have it: ${typed}`, () =>
      assert.deepEqual(meant(typed), meant('user not found')));

  it('stays as it is without what is not found', () =>
    assert.deepEqual(meant('not found'), ['not', 'found'].map(stem)));
});

describe('a word of something else', () => {
  const lexicon = { ...LEXICON, thesaurus: thesaurus([['docker'], ['gadget', 'device']]) };
  for (const [text, elsewhere] of [
    ['docker device not found', true],
    ['gadget not found', false],
  ] as const)
    it(`${elsewhere ? 'is' : 'is not'} in “${text}”`, () =>
      assert.equal(
        conceptsOf(text, lexicon).some((concept) => concept.elsewhere),
        elsewhere,
      ));
});
