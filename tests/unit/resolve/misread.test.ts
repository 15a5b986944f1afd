import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { reread } from '../../../src/resolve/extract/misread.ts';
import { mayBeMisread } from '../../../src/resolve/text/signs.ts';
import { resolve } from '../../../src/resolve/resolve.ts';
import { INDEX } from './catalog.ts';

describe('a text that was read off a picture', () => {
  for (const [read, meant] of [
    ['ABC.l2O5', 'ABC.1205'],
    ['A8C. I205', 'ABC.1205'],
    ['abc.l2o5', 'ABC.1205'],
    ['ABC.l9O9', 'ABC.1909'],
    ['0ldName.1205', 'OldName.1205'],
    ['5MN.OO0lOOOl', 'SMN.00010001'],
    ['The perm1ssi0n set d0es n0t ex1st.', 'The permission set does not exist.'],
  ] as const)
    it(`reads ${JSON.stringify(read)}`, () => assert.equal(reread(read, INDEX), meant));

  for (const text of [
    'ABC.loss',
    'XABC.l205',
    'ABC.l205x',
    'request 0b1l2o in eu-west-0',
    'The permission set does not exist.',
  ])
    it(`leaves ${JSON.stringify(text)} as it is`, () => assert.equal(reread(text, INDEX), text));

  it('keeps the values of a message', () => {
    const { candidates } = resolve('User [j0hn-l0] n0t f0und.', INDEX);
    assert.deepEqual(candidates.map(({ code, args }) => [code, args['0']]).slice(0, 1), [
      ['SCIM.404', 'j0hn-l0'],
    ]);
  });

  it('tells such a text from one that only has numbers and capitals', () => {
    for (const text of ['lIC.1205', '11C.1205', 'IIC.12O5', 'n0t found'])
      assert.ok(mayBeMisread(text), text);
    assert.ok(!mayBeMisread('2026-01-02 ERROR [main] ABC.1205 at line 10: User not found'));
  });
});
