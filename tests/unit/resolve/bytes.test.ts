import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodingOf, textOf } from '../../../src/resolve/text/bytes.ts';

const TEXT = 'ERROR IIC.1267: naïve 用户 🙂\r\n';
const little = Buffer.from(`\uFEFF${TEXT}`, 'utf16le');
const big = Buffer.from(little).swap16();

test('text of any Unicode encoding that programs write is read, without its mark', () => {
  for (const [encoding, bytes] of [
    ['utf-8', Buffer.from(TEXT)],
    ['utf-8', Buffer.from(`\uFEFF${TEXT}`)],
    ['utf-16le', little],
    ['utf-16be', big],
  ] as const) {
    assert.equal(encodingOf(bytes), encoding);
    assert.equal(textOf(bytes), TEXT);
  }
});

test('the end of a text is read by the mark at its start', () => {
  for (const bytes of [little, big]) {
    assert.equal(textOf(bytes.subarray(14), encodingOf(bytes)), TEXT.slice(6));
  }
});

test('what is no text, or less than a sign, stops nothing', () => {
  assert.equal(textOf(new Uint8Array()), '');
  assert.equal(textOf(Uint8Array.of(0xff)), '\uFFFD');
  assert.equal(textOf(Uint8Array.of(0xff, 0xfe)), '');
  assert.equal(textOf(Uint8Array.of(0xff, 0xfe, 0x41, 0x00, 0x42)), 'A\uFFFD');
  assert.equal(textOf(Uint8Array.of(0x41, 0xe7, 0x94)), 'A\uFFFD');
});
