/** What is answered without being read is answered as if it had been. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { buildCatalog } from '../../../src/catalog/build.ts';
import { parseTemplate } from '../../../src/catalog/template.ts';
import type { Catalog } from '../../../src/catalog/types.ts';
import { answer } from '../../../src/resolve/answer.ts';
import { buildIndex } from '../../../src/resolve/index/index-data.ts';
import { createPlain } from '../../../src/resolve/plain.ts';
import { prepare } from '../../../src/resolve/index/prepare.ts';
import { codesOf } from '../../../src/resolve/index/rows.ts';
import { buildWords } from '../../../src/resolve/words/words-data.ts';
import { prepareWords } from '../../../src/resolve/words/words-index.ts';
import { readCatalog } from '../../../src/store/read-catalog.ts';
import { syntheticCatalog } from '../../support/catalogs.ts';
import { CATALOG } from './catalog.ts';

const REAL = await readCatalog('content');
const ID = '1b7ea4d10ad3e9a3dea5a8a4b8ce1a35';

/** Ways in which a code and a message are plain, and some in which they hardly are. */
const SHAPES: readonly ((code: string, message: string) => string)[] = [
  (code) => code,
  (code) => code.toLowerCase(),
  (code) => `${code} `,
  (_, message) => message,
  (_, message) => message.toUpperCase(),
  (_, message) => message.replace(/\.$/, ''),
  (code, message) => `${code} ${message}`,
  (code, message) => `${code}: ${message}`,
  (code, message) => `${message} ${code}`,
  (code, message) => JSON.stringify({ error_code: code, error_msg: message }),
  (code, message) =>
    JSON.stringify({ error_msg: message, error_code: code, request_id: ID }, null, 2),
  (code, message) => JSON.stringify({ error_code: code, error_msg: message, status: '404' }),
  (code) => JSON.stringify({ error_code: code }),
  (_, message) => JSON.stringify({ error_msg: message }),
  (_, message) => JSON.stringify({ detail: message, status: '404' }),
];

function both(catalog: Catalog) {
  const data = buildIndex(catalog);
  const index = prepare(data);
  const words = prepareWords(buildWords(catalog), index);
  return { plain: createPlain(codesOf(data)), read: (text: string) => answer(text, index, words) };
}

function filled(template: string, values: readonly string[]): string {
  let next = 0;
  return parseTemplate(template)
    .map((part) => (part.kind === 'text' ? part.text : values[next++ % values.length]!))
    .join('');
}

describe('a plain text', () => {
  for (const [name, catalog] of [
    ['the real catalog', REAL],
    ['a catalog that is hard to read', CATALOG],
    ['a generated catalog', syntheticCatalog(300)],
  ] as const)
    it(`is answered as if it had been read, in ${name}`, () => {
      const { plain, read } = both(catalog);
      const rows = catalog.codes.flatMap((code) => code.rows);
      const word = fc.constantFrom(...rows.flatMap(({ message }) => message.split(/\s+/)));
      const value = fc.oneof(
        fc.constantFrom('alice', 'a.b@example.com', 'dev-team', ID, '404', '1234', 'x', ''),
        word,
        fc.constantFrom(...catalog.codes.map(({ id }) => id)),
        fc.constantFrom(...rows.map(({ message }) => message)),
        fc.string({ maxLength: 12 }),
      );
      fc.assert(
        fc.property(
          fc.constantFrom(...rows),
          fc.constantFrom(...rows),
          fc.array(value, { minLength: 1, maxLength: 3 }),
          fc.constantFrom(...SHAPES),
          fc.boolean(),
          (row, other, values, shape, same) => {
            const text = shape(row.code, filled((same ? row : other).message, values));
            const found = plain(text);
            if (found) assert.deepEqual(found, read(text));
          },
        ),
        { numRuns: 4000 },
      );
    });

  it('is every code alone, and most messages, bodies and lines of the real catalog', () => {
    const { plain } = both(REAL);
    const codes = REAL.codes.filter(({ catalog }) => catalog === 'iic');
    const rows = codes.flatMap((code) => code.rows);
    const share = (texts: readonly string[]): number =>
      texts.filter((text) => plain(text)).length / texts.length;
    const said = rows.map(({ code, message }) => [code, filled(message, ['alice'])] as const);
    assert.equal(share(codes.map(({ id }) => id)), 1);
    assert.ok(share(said.map(([id, message]) => `${id}: ${message}`)) > 0.8);
    assert.ok(
      share(said.map(([code, msg]) => JSON.stringify({ error_code: code, error_msg: msg }))) > 0.8,
    );
    assert.ok(share(said.map(([, message]) => message)) > 0.75);
  });

  it('is no code that differs from another in case alone', () => {
    const row = {
      status: 400,
      description: '',
      solution: '',
      category: 'all',
      action: 'fix-request',
    } as const;
    const twins = buildCatalog({
      infos: CATALOG.infos,
      categories: CATALOG.categories,
      vocabulary: {},
      codes: ['Key.1234', 'key.1234'].map((code) => ({
        catalog: 'words',
        code,
        responses: [{ ...row, message: `The text of ${code}.` }],
      })),
    });
    const { plain } = both(twins);
    for (const text of ['Key.1234', 'key.1234', 'KEY.1234']) assert.equal(plain(text), null);
  });

  it('is none that says more, or what the catalog does not have', () => {
    const { plain } = both(CATALOG);
    for (const text of [
      '',
      '{',
      'null',
      '{}',
      'ABC.9999',
      '40001',
      'SCIM.404',
      'ABC.1205 HTTP 404',
      'ABC.1205 ABC.1302',
      'The permission set does not exist. (404)',
      '{"error_code":"ABC.1205","error_msg":"The permission set does not exist.","status":404}',
      'The permission set does not exist\u200b.',
      'Invalid token.',
    ])
      assert.equal(plain(text), null, text);
  });
});
