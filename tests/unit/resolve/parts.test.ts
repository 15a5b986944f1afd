import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { unbase64, unentity, unescape, unpercent } from '../../../src/resolve/text/decode.ts';
import { misspells } from '../../../src/resolve/text/misspells.ts';
import { clean } from '../../../src/resolve/text/normalise.ts';
import { unescapeLayer } from '../../../src/resolve/text/unescape-layer.ts';
import { stem } from '../../../src/resolve/words/stem.ts';
import { wordsOf } from '../../../src/resolve/text/tokens.ts';

describe('cleaning', () => {
  it('takes off colours, boxes and invisible characters', () =>
    assert.equal(clean('│ \u001b[31mIIC\u200b.1267\u001b[0m'), 'IIC.1267'));
  it('keeps joiners between letters that need them', () =>
    assert.equal(clean('می\u200cخواهم'), 'می\u200cخواهم'));
});

describe('decoding', () => {
  it('undoes one layer of JSON escapes', () =>
    assert.equal(unescape('a\\\\n\\n\\u0022\\x41\\q'), 'a\\n\n"A\\q'));
  it('undoes percent-encoding of UTF-8 and leaves other bytes', () =>
    assert.equal(unpercent('%22%E7%94%A8%22%FF'), '"用"%FF'));
  it('leaves the escapes of a link alone', () =>
    assert.equal(unpercent('see https://x/?a=b%20c'), 'see https://x/?a=b%20c'));
  it('undoes named and numbered entities', () =>
    assert.equal(unentity('&quot;&#39;&#x1F600;&nope;'), `"'😀&nope;`));
  it('undoes Base64 of JSON objects, of both alphabets, cut off or not', () => {
    const json = '{"error_code":"IIC.1267","error_msg":"用户 >>>"}';
    for (const alphabet of ['base64', 'base64url'] as const) {
      const encoded = Buffer.from(json).toString(alphabet);
      assert.equal(unbase64(`detail: ${encoded};`), `detail: ${json};`);
      assert.ok(unbase64(encoded.slice(0, 40)).startsWith('{"error_code":"IIC.1267"'));
    }
  });
  it('leaves other words alone that Base64 could be', () => {
    const text = 'eyJ monkeyJumping/eyAnkleBootsWithLaces key ey0123';
    assert.equal(unbase64(text), text);
  });
  it('peels the outer layer first', () =>
    assert.equal(unescapeLayer('{\\&quot;a\\&quot;}'), '{\\"a\\"}'));
});

describe('words', () => {
  it('are letters or digits, folded; ideographs stand alone', () =>
    assert.deepEqual(wordsOf('ＩＩＣ1267 用户—Röd'), ['iic', '1267', '用', '户', 'röd']));
  it('are misspelt by one slip', () => {
    for (const typed of ['permision', 'permissoin', 'permissiom', 'permisssion'])
      assert.ok(misspells(typed, 'permission'), typed);
    assert.ok(!misspells('user', 'group'));
  });
  it('have one stem in all their forms', () => {
    for (const forms of [
      'delete deleted deleting deletion',
      'verify verified verification',
      'expire expired expiry expiration',
      'user users',
      'policy policies',
      'register registered registration',
      'authorisation authorized authorization',
    ])
      assert.equal(new Set(forms.split(' ').map(stem)).size, 1, forms);
  });
});
