import assert from 'node:assert/strict';
import { test } from 'node:test';
import { XMLParser } from 'fast-xml-parser';
import type { Change } from '../../../src/catalog/changes.ts';
import { changesToAtom } from '../../../src/formats/feed.ts';
import { fullCatalog } from '../../support/full-catalog.ts';
import { links } from '../../support/links.ts';

const site = { name: 'Letters', subject: 'the alphabet and its words', description: '' };
const changed = { date: '2026-11-24', status: null, anchor: null, was: null, note: null } as const;
const imported = { kind: 'imported', date: '2026-11-24', codes: 3, rows: 4, note: null } as const;
const changes: Change[] = [
  { ...imported, catalog: null },
  { ...imported, catalog: 'abc' },
  { ...changed, kind: 'reworded', code: 'ABC.1000', status: 400 },
  { ...changed, kind: 'withdrawn', code: 'ABC.1000' },
  { ...changed, kind: 'added', code: 'ABC.9' },
];

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' });
const { feed } = parser.parse(changesToAtom(changes, fullCatalog, site, links));
const entries: { id: string; title: { '#text': string }; link: { href: string } }[] = feed.entry;

test('an entry says what happened, its id stays as it was published, and its link leads to the place', () => {
  const root = 'https://site.example/errors';
  const place = `${root}/changes/#2026-11-24`;

  assert.deepEqual(
    entries.map(({ id, title, link }) => [title['#text'], id, link.href]),
    [
      ['3 codes with 4 replies imported', `${place}-imported`, `${place}-imported`],
      [
        '3 codes with 4 replies of Alphabet imported',
        `${place}-imported-abc`,
        `${place}-imported-abc`,
      ],
      ['ABC.1000, 400: reworded', `${place}-reworded-abc.1000-400`, `${root}/codes/ABC.1000/#400`],
      [
        'ABC.1000: withdrawn by the vendor',
        `${place}-withdrawn-abc.1000`,
        `${root}/codes/ABC.1000/`,
      ],
      ['ABC.9: added', `${place}-added-abc.9`, `${place}-added-abc.9`],
    ],
  );
});

test('the feed says what it tells of', () => {
  assert.equal(feed.title, 'Letters: changes');
  assert.equal(
    feed.subtitle,
    'What was added, reworded, withdrawn or renamed among the error codes of the alphabet and its words.',
  );
});
