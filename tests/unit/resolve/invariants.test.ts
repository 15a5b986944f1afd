/** What holds for any text. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fill } from '../../../src/catalog/template.ts';
import { answer } from '../../../src/resolve/answer.ts';
import { buildFiles } from '../../../src/resolve/index/files.ts';
import { createResolver } from '../../../src/resolve/load.ts';
import { resolve } from '../../../src/resolve/resolve.ts';
import type { Answer } from '../../../src/resolve/types.ts';
import { buildWords } from '../../../src/resolve/words/words-data.ts';
import { prepareWords } from '../../../src/resolve/words/words-index.ts';
import { CATALOG, CODES, INDEX } from './catalog.ts';

/** Anything, with pieces that mean something to the resolver strewn in. */
const pieces = fc.constantFrom(
  ...CODES.map(({ code }) => code),
  ...CODES.flatMap(({ responses }) => responses.map(({ message }) => message)),
  ...[
    'ABC.',
    'ABC.9999',
    '"error_msg":"',
    '\\"',
    '\\\\',
    '%22',
    '&quot;',
    '{',
    '}',
    '\n',
    'status: 404',
    '> ',
    '│',
    '\u001b[31m',
  ],
);
const text = fc
  .array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 12 })
  .map((parts) => parts.join(''));
const always = (property: (answer: Answer, text: string) => void): void =>
  fc.assert(
    fc.property(text, (given) => property(resolve(given, INDEX), given)),
    { numRuns: 400 },
  );

describe('any text', () => {
  it('never makes the resolver throw', () => always(() => undefined));

  it('is answered by the part that is loaded first as by all of it', () => {
    const files = buildFiles(CATALOG);
    const { answer: first } = createResolver((name) => Promise.resolve(files[name]));
    const words = prepareWords(buildWords(CATALOG), INDEX);
    return fc.assert(
      fc.asyncProperty(text, async (given) =>
        assert.deepEqual(await first(given), answer(given, INDEX, words)),
      ),
      { numRuns: 400 },
    );
  });

  it('gives candidates with a reason and a confidence', () =>
    always(({ candidates }) => {
      for (const { because, confidence } of candidates) {
        assert.match(because, /^\S.+\.$/s);
        assert.ok(confidence > 0 && confidence <= 1);
      }
    }));

  it('gives each row once', () =>
    always(({ candidates }) => {
      const rows = candidates.map(({ code, anchor }) => `${code}#${anchor}`);
      assert.equal(new Set(rows).size, rows.length);
    }));

  it('gives messages that are the template with the values in place', () =>
    always(({ candidates }) => {
      for (const { template, args, message } of candidates)
        assert.equal(fill(template, args), message);
    }));

  it('gives notes that are whole sentences', () =>
    always(({ saw }) => {
      for (const note of saw.notes) assert.match(note.text, /^\S.*\.$/s);
    }));

  it('gives the same answer twice', () =>
    always((answer, given) => assert.deepEqual(resolve(given, INDEX), answer)));
});

describe('a text that names a code', () => {
  it('has that code first', () => {
    const plain = fc.stringMatching(/^[a-z ,;()\n]{0,40}$/);
    const code = fc.constantFrom(...CODES.map(({ code }) => code).filter((id) => id.includes('.')));
    fc.assert(
      fc.property(plain, code, plain, (before, id, after) => {
        const { candidates } = resolve(`${before} ${id} ${after}`, INDEX);
        assert.equal(candidates[0]?.code, id);
      }),
    );
  });
});

describe('a message with values in place', () => {
  it('gives the values back', () => {
    const value = fc.stringMatching(/^[A-Za-z0-9@/_{}-]{1,20}$/);
    const template = 'Sync failure: account:{0}, set:{1}, The causes of the failure:{2}.';
    fc.assert(
      fc.property(value, value, value, (a, b, c) => {
        const message = fill(template, { 0: a, 1: b, 2: c });
        const [row] = resolve(
          JSON.stringify({ error_code: 'ABC.1267', error_msg: message }),
          INDEX,
        ).candidates;
        assert.equal(row!.message, message);
      }),
    );
  });
});
