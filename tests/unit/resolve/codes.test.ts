import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { resolve } from '../../../src/resolve/resolve.ts';
import { INDEX } from './catalog.ts';

const first = (text: string): string | undefined => resolve(text, INDEX).candidates[0]?.code;
const kinds = (text: string): string[] => resolve(text, INDEX).saw.notes.map(({ kind }) => kind);

describe('codes in a text', () => {
  for (const text of [
    'ABC.1205',
    'abc.1205',
    'abc1205',
    'ABC-1205',
    'ABC 1205',
    'ABC_1205',
    '#ABC.1205',
    'ABC。1205',
    'ＡＢＣ．１２０５',
    'ABC\u200b.1205',
    'OldName.1205',
    'oldname-1205',
    '1205',
    'error code 1205',
    '错误码ABC.1205是什么意思',
    '錯誤碼：1205',
    '"error_code":"1205"',
    '1205 abc',
    'error 1205 from old name',
    'error_code=ABC.12\n05 after three tries',
    'error_code=ABC.12=\r\n05 after three tries',
  ])
    it(`reads ${JSON.stringify(text)}`, () => assert.equal(first(text), 'ABC.1205'));

  it('reads a code that is a number', () => assert.equal(first('errcode: 40001'), '40001'));

  it('keeps leading zeros', () => {
    assert.equal(first('SMN.00010001'), 'SMN.00010001');
    assert.deepEqual(kinds('SMN.10001'), ['unknown-code']);
  });

  it('tells codes apart that differ in case alone', () => {
    assert.equal(first('Io.NoSuchKey'), 'Io.NoSuchKey');
    assert.equal(first('Io.nosuchkey'), 'Io.nosuchkey');
  });

  it('takes a longer number for another code, and says that it is unknown', () => {
    const { candidates, saw } = resolve('ABC.12050', INDEX);
    assert.deepEqual(candidates, []);
    assert.equal(saw.notes[0]!.kind, 'unknown-code');
    assert.ok(saw.notes[0]!.codes.includes('ABC.1205'));
  });

  it('takes a number in a sentence for no code', () => {
    assert.equal(first('there were 1205 rows in the table'), undefined);
    assert.equal(first('The period is not open for company code 1205 (F52)'), undefined);
    assert.equal(first('the call for users ends with error code 1205 all the time'), 'ABC.1205');
    assert.equal(first('what does code 1205 mean?'), 'ABC.1205');
    assert.equal(first('abc has 1205 rows in the table, and that is too many'), undefined);
  });

  it('takes no number of the next line for the rest of an unknown code', () => {
    assert.deepEqual(kinds('ABC.12\n99 lines follow'), ['unknown-code']);
    assert.deepEqual(kinds('ABC.12\n\n05'), ['unknown-code']);
  });

  for (const [text, ...codes] of [
    [
      'we saw ABC.1205, 1302 and 1409 in the logs of this night',
      'ABC.1205',
      'ABC.1302',
      'ABC.1409',
    ],
    ['somewhere in the range ABC.1302-1409, as it seems to us', 'ABC.1302', 'ABC.1409'],
    ['ABC.1205/1302', 'ABC.1205', 'ABC.1302'],
    ['ABC.1205, 1206 and so on', 'ABC.1205'],
    ['ABC.1205 came after 1302 calls that the job of this night made', 'ABC.1205'],
  ] as const)
    it(`reads a list that has the name once: ${text}`, () => {
      const found = resolve(text, INDEX).candidates.map(({ code }) => code);
      assert.deepEqual([...new Set(found)], codes);
    });

  for (const text of ['ACB.1205', 'AB.1205 (404)', 'ABCC-1205', 'ABV1205'])
    it(`says that a code with a slip in its prefix is unknown, and what is meant: ${text}`, () => {
      const { candidates, saw } = resolve(text, INDEX);
      assert.deepEqual(candidates, []);
      assert.deepEqual([saw.notes[0]?.kind, saw.notes[0]?.codes[0]], ['unknown-code', 'ABC.1205']);
    });

  for (const [text, codes] of [
    ['what does 1205 mean', ['ABC.1205']],
    ['who fixes error 1205', ['ABC.1205']],
    ['1205 permission set', ['ABC.1205']],
    ['404 1205', ['ABC.1205']],
    ['errors 1205 and 1302', ['ABC.1205', 'ABC.1302']],
    ['room 1205', []],
    ['1205 9999', []],
  ] as const)
    it(`reads the numbers that a few words are about: ${text}`, () => {
      const found = resolve(text, INDEX).candidates.map(({ code }) => code);
      assert.deepEqual([...new Set(found)], codes);
    });

  it('tells what comes with a status that a few words are about', () => {
    const [note] = resolve('what does 423 mean', INDEX).saw.notes;
    assert.deepEqual([note!.kind, note!.status], ['status-only', undefined]);
    assert.match(note!.text, /^423 is an HTTP status/);
  });

  it('takes a version or a date for no code', () => {
    assert.deepEqual(kinds('ABC.1205.5 and ABC.1205-17 are installed'), []);
    assert.deepEqual(kinds('ABC 2026-01-02 release notes'), []);
    assert.deepEqual(kinds('SCIM 2.0 in short'), []);
  });

  it('points to the service whose prefix a code bears', () => {
    const { candidates, saw } = resolve('{"error_code":"GATE.0301","error_msg":"x"}', INDEX);
    assert.deepEqual(candidates, []);
    assert.equal(saw.notes[0]!.kind, 'foreign-code');
    assert.equal(saw.notes[0]!.prefix, 'GATE');
  });

  it('shows every code that a number may be, and what comes with the status that it is as well', () => {
    const { candidates, saw } = resolve('404', INDEX);
    assert.deepEqual(
      [...new Set(candidates.map(({ code }) => code))],
      ['SCIM.404', 'ABC.100', 'ABC.1205', 'Io.NoSuchKey', 'Io.nosuchkey'],
    );
    assert.ok(saw.notes.some(({ kind }) => kind === 'status-only'));
  });
});
