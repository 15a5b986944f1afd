import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bareSpelling, namesOf, spellsCode } from '../../../src/elements/code-spelling.ts';

const earlier = [['IIC.', 'IdentityCenter.']] as const;

test('a code is known by label, path and earlier name, each without case and separators', () => {
  assert.deepEqual(namesOf(['IIC.1267', 'IIC.1267'], earlier), ['iic1267', 'identitycenter1267']);
  assert.deepEqual(namesOf(['SCIM 404', 'SCIM.404'], earlier), ['scim404']);
  assert.deepEqual(namesOf(['Form 7', 'F-7'], earlier), ['form7', 'f7']);
  assert.deepEqual(namesOf(['IIC.Quota', 'IIC.Quota'], earlier), ['iicquota']);
});

test('a text spells a code as a whole, or from its beginning into its number', () => {
  const names = ['iic1267', 'identitycenter1267'];
  const spells = (text: string): boolean => spellsCode(bareSpelling(text), names);
  for (const text of ['IIC-1267', 'iic 12', 'IdentityCenter.1267', 'ＩＩＣ．１２６７']) {
    assert.ok(spells(text), text);
  }
  // Words, numbers and punctuation by themselves are looked for as they are.
  for (const text of ['iic', 'identity', '1267', '12', '...', '', 'IIC.1268', 'C.1267']) {
    assert.ok(!spells(text), text);
  }
});

test('a code without a number is spelled by all of its letters', () => {
  assert.ok(spellsCode(bareSpelling('quota-exceeded'), ['quotaexceeded']));
  assert.ok(!spellsCode(bareSpelling('quota'), ['quotaexceeded']));
});
