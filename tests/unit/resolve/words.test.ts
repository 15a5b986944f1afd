/** What plain words find in the real catalog: how telling a word is depends on all others. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answer } from '../../../src/resolve/answer.ts';
import { buildIndex } from '../../../src/resolve/index/index-data.ts';
import { prepare } from '../../../src/resolve/index/prepare.ts';
import { buildWords } from '../../../src/resolve/words/words-data.ts';
import { prepareWords } from '../../../src/resolve/words/words-index.ts';
import { readCatalog } from '../../../src/store/read-catalog.ts';

const CATALOG = await readCatalog('content');
const INDEX = prepare(buildIndex(CATALOG));
const WORDS = prepareWords(buildWords(CATALOG), INDEX);
const first = (text: string): string | undefined => answer(text, INDEX, WORDS).candidates[0]?.code;

describe('plain words', () => {
  for (const [what, text, code] of [
    ['what a few of them say', 'user locked out', 'IIC.1705'],
    [
      'what a story is about',
      'closed the laptop on friday, and on monday the person is locked out of her account',
      'IIC.1705',
    ],
    ['what the name of an operation says', 'UpdateMfaDevice fails', 'IIC.1514'],
    ['what is said with a negation', 'the permission set no longer exists', 'IIC.1205'],
    ['what is said beside a colon', 'how come: my user is locked', 'IIC.1705'],
    [
      'a catalog and the status of a reply that has no code',
      'scim endpoint answers 500',
      'SCIM.500',
    ],
    ['a directory, not what is looked for in one', 'no such directory', 'IIC.1308'],
    ['a user, not the directory that lacks it', 'user missing from directory', 'IIC.1373'],
    ['a clock, not a synchronization', 'time out of sync', 'IIC.1726'],
    ['a credential by what the catalog calls it', 'temporary credentials expired', 'IIC.1219'],
    ['a device beside what a picture is taken with', 'camera cannot scan qr code', 'IIC.1727'],
    ['where a command line has no browser', 'device code over ssh', 'IIC.1608'],
    [
      'what is said around the beginning of a message',
      'could not set up the directory / identity source',
      'IIC.1227',
    ],
  ] as const)
    it(`find ${what}`, () => assert.equal(first(text), code));

  for (const [what, text] of [
    ['one telling word beside one that nobody knows', 'systemctl restart loop'],
    ['what any program says', 'unknown type of object'],
    ['a number that only a program reads as a status', 'scim 4e2'],
    ['what another program refuses', 'ssh permission denied'],
    ['a service that the catalog does not speak of', 'kms key not found'],
    ['the opposite of what a message says', 'name is free'],
  ] as const)
    it(`find nothing for ${what}`, () => assert.equal(first(text), undefined));
});
