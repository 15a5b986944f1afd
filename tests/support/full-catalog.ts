/**
 * A small catalog in which every field is set somewhere, and every optional one is unset somewhere.
 */
import { buildCatalog } from '../../src/catalog/build.ts';
import type { CatalogInfo } from '../../src/catalog/types.ts';

const info: CatalogInfo = {
  key: 'abc',
  name: 'Alphabet',
  pattern: 'ABC\\.\\d+',
  label: null,
  legacy: ['Alpha', 'Beta'],
  ranges: true,
  reply: { code: '{code}' },
  naming: null,
  foreign: [],
  upstream: { title: 'Errors of the alphabet', url: null },
  imported: '2026-01-02',
};

const row = {
  description: 'It "means" this, or that;\tthat too.',
  solution: '=cmd|calc',
  category: 'letters',
  action: 'fix-request',
} as const;

export const fullCatalog = buildCatalog({
  infos: [info, { ...info, key: 'xyz', upstream: { title: 'T', url: 'https://vendor.example/e' } }],
  categories: [{ id: 'letters', title: 'Letters', order: 1, summary: 'All letters.', words: [] }],
  vocabulary: {},
  codes: [
    {
      catalog: 'abc',
      code: 'ABC.1000',
      withdrawn: '2026-02-03',
      responses: [{ ...row, status: 400, message: 'Bad `{0}`, "quoted", \'too\'.' }],
    },
    {
      catalog: 'abc',
      code: 'ABC.1001',
      responses: [
        { ...row, status: 404, message: '-1+2 <b>{name}</b> & [x](y)' },
        { ...row, status: 404, message: '@all', withdrawn: '2026-03-04' },
      ],
    },
    {
      catalog: 'xyz',
      code: 'XYZ',
      responses: [{ category: 'letters', action: 'retry', description: 'Nothing else is known.' }],
    },
  ],
});
