import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildFiles } from '../../../src/resolve/index/files.ts';
import { glimpse } from '../../../src/resolve/glimpse/glimpse.ts';
import { buildIndex } from '../../../src/resolve/index/index-data.ts';
import { createResolver } from '../../../src/resolve/load.ts';
import { prepare } from '../../../src/resolve/index/prepare.ts';
import { resolve } from '../../../src/resolve/resolve.ts';
import { codesOf } from '../../../src/resolve/index/rows.ts';
import type { Answer } from '../../../src/resolve/types.ts';
import { readCatalog } from '../../../src/store/read-catalog.ts';
import { rowsOf } from '../../support/cases.ts';
import { clientCases, surroundedCases } from '../../support/client-cases.ts';
import { spelledCodes } from '../../support/code-cases.ts';
import { messageCases } from '../../support/message-cases.ts';
import { CATALOG } from './catalog.ts';

const CODES = codesOf(buildIndex(CATALOG));

describe('what is seen of a text at first sight', () => {
  it('is the only code that it names', () => {
    const seen = glimpse('2026-01-02 ERROR [main] status=404 code=abc.1205, "gone"', CODES);
    assert.deepEqual(
      seen?.candidates.map(({ code, because }) => [code, because]),
      [['ABC.1205', 'The text names ABC.1205.']],
    );
  });

  it('is a code in any spelling, by an earlier name, or by its number alone', () => {
    for (const [text, because] of [
      ['abc1205', 'The text names ABC.1205.'],
      ['what is ABC-1205?', 'The text names ABC.1205.'],
      ['abc_1205 again', 'The text names ABC.1205.'],
      ['OldName 1205', 'The text names OldName.1205, an earlier name of ABC.1205.'],
      ['#1205', 'The text gives the number 1205, which is that of ABC.1205.'],
      ['error code: 1205', 'The text gives the number 1205, which is that of ABC.1205.'],
    ] as const) {
      const [row, ...more] = glimpse(text, CODES)?.candidates ?? [];
      assert.deepEqual([row?.code, row?.because, more.length], ['ABC.1205', because, 0], text);
    }
  });

  it('is the only message that it has word for word', () => {
    const seen = glimpse('job 7 failed [The Permission Set does not exist]', CODES);
    assert.deepEqual(
      seen?.candidates.map(({ code, because }) => [code, because]),
      [['ABC.1205', 'The text has this message word for word.']],
    );
  });

  it('is the row of a code whose message or status the text has', () => {
    for (const [text, anchor] of [
      ['{"error_code":"ABC.100","status":404}', '404'],
      ['job failed [400] ABC.100', '400'],
      ['ABC.1210 (Account not found.)', '400'],
    ] as const) {
      const [row, ...more] = glimpse(text, CODES)?.candidates ?? [];
      assert.deepEqual(
        [row?.anchor, row?.because, more.length],
        [anchor, `The text names ${row?.code}.`, 0],
        text,
      );
    }
  });

  it('is all rows that nothing tells apart, with what would', () => {
    const seen = glimpse('code=ABC.100', CODES);
    assert.deepEqual(
      seen?.candidates.map(({ anchor }) => anchor),
      ['400', '404'],
    );
    assert.match(seen.saw.notes[0]!.text, /The HTTP status would tell which: 400 and 404\./);
  });

  it('is a row of each code, where the text names several', () => {
    const seen = glimpse('ABC.1302 after ABC.1205', CODES);
    assert.deepEqual(
      seen?.candidates.map(({ code }) => code),
      ['ABC.1302', 'ABC.1205'],
    );
    assert.equal(glimpse('400 ABC.1205, 404 ABC.100', CODES), null);
  });

  it('is the message that a line comes near, with slips or cut off', () => {
    const slips = 'The text has this message but for a small difference.';
    const cut = 'The text breaks off within this message.';
    for (const [text, code, because] of [
      ['The permision set dose not exist.', 'ABC.1205', slips],
      ['Sycn failure: account:bob, set:admin, The causes of the failure:none.', 'ABC.1267', slips],
      ['Data modificaton faild in the store', 'ABC.1007', slips],
      ['The specified key is not the', 'Io.nosuchkey', cut],
      ['the set is attached', 'ABC.1210', cut],
    ] as const) {
      const [row, ...more] = glimpse(text, CODES)?.candidates ?? [];
      assert.deepEqual([row?.code, row?.because, more.length], [code, because, 0], text);
    }
  });

  it('is nothing where a line comes near several messages, or may be about more than one', () => {
    for (const text of [
      'The specified key',
      'The permision set exists.',
      'The old permision set dose not exist.',
      'Bad Reqest.',
      'Data modificaton failed in the store 409',
      'Data modificaton failed in the store\nAcount not found',
    ])
      assert.equal(glimpse(text, CODES), null, text);
  });

  it('is nothing where there is no such code or message', () => {
    for (const text of ['ABC.12050', 'XABC.1205', 'ABC.1205.5', 'ABC.1205-17', 'no set', ''])
      assert.equal(glimpse(text, CODES), null, text);
  });

  it('is nothing where the message is part of a longer phrase, or one of two', () => {
    for (const text of [
      'the old permission set does not exist',
      'The permission set does not exist anymore',
      'The permission set does not exist. Account not found.',
    ])
      assert.equal(glimpse(text, CODES), null, text);
  });

  it('is nothing where the text has any other code beside a message', () => {
    for (const named of ['ABC.1302.5', 'GATE.0301', 'ABC.9999', '{"error_code":7}'])
      assert.equal(glimpse(`${named} The permission set does not exist.`, CODES), null, named);
  });

  it('is the row that reading finds, in texts about a third of the real catalog', async () => {
    const catalog = await readCatalog('content');
    const data = buildIndex(catalog);
    const codes = codesOf(data);
    const index = prepare(data);
    const rows = rowsOf(catalog).filter((_, place) => place % 3 === 0);
    for (const [cases, least] of [
      [[...clientCases(rows), ...surroundedCases(rows)], 0.85],
      [spelledCodes({ ...catalog, codes: catalog.codes.slice(0, 80) }), 0.85],
      [messageCases(rows, 2, rowsOf(catalog), ['message, one typo']), 0.6],
      [messageCases(rows, 2, rowsOf(catalog), ['message, cut to 70 %']), 0.5],
    ] as const) {
      const seen = cases.flatMap(({ text }) => {
        const [row] = glimpse(text, codes)?.candidates ?? [];
        return row ? [[text, row.code, row.anchor] as const] : [];
      });
      const share = `${seen.length} of ${cases.length}, ${cases[0]!.kind}`;
      assert.ok(seen.length > least * cases.length, share);
      for (const [text, code, anchor] of seen) {
        const [row] = resolve(text, index).candidates;
        assert.deepEqual([row?.code, row?.anchor], [code, anchor], text);
      }
    }
  });

  it('comes before the answer while texts cannot be read yet, and not after', async () => {
    const files = buildFiles(CATALOG);
    const resolver = createResolver((name) => Promise.resolve(files[name]));
    const seen: Answer[] = [];
    for (const text of ['we got ABC.1205 twice', 'and ABC.1210 once'])
      await resolver.answer(text, (answer) => seen.push(answer));
    assert.deepEqual(
      seen.map(({ saw }) => saw.codes),
      [['ABC.1205']],
    );
  });
});
