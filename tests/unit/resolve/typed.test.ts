import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lookOf, looksTyped } from '../../../src/resolve/words/typed.ts';

const KNOWN = new Set(['scim', 'portal', 'AuthnRequest', 'MFA']);
const look = (text: string): string => lookOf(text, (word) => KNOWN.has(word));

describe('the look of a text', () => {
  for (const [expected, texts] of [
    ['typed', ['user locked out', 'Is the user locked?', 'got "access denied" for a token']],
    ['sentence', ['The user is locked', '2 The user is locked', 'VAC was unable to verify it']],
    ['statement', ['The user is locked.', 'scim: no such group']],
    [
      'program',
      [
        'fatal: not a git repository',
        'role "admin" does not exist',
        'NOAUTH Authentication required',
        'OOMKilled by the kernel',
        "'x' is not defined",
        'DROP INDEX by_name ON orders;',
      ],
    ],
  ] as const)
    for (const text of texts)
      it(`of ${JSON.stringify(text)} is ${expected}`, () => assert.equal(look(text), expected));

  it('is not a program’s for a word that the catalog has', () =>
    assert.equal(look('the AuthnRequest failed'), 'typed'));
  it('is typed where it begins with the catalog’s own acronym', () =>
    assert.equal(look('MFA does not work'), 'typed'));
  it('is not a program’s for somebody who shouts', () =>
    assert.equal(look('CANNOT LOG IN'), 'typed'));
});

describe('a text to search by words', () => {
  it('is short and has no signs of code', () => {
    assert.ok(looksTyped('user locked out'));
    assert.ok(!looksTyped('user.locked()'));
    assert.ok(!looksTyped('word '.repeat(21)));
  });
});
