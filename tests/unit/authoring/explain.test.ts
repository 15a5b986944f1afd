import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

test('a text in UTF-16 on standard input is read, as Windows PowerShell 5 writes logs', () => {
  const { status, stdout } = spawnSync(process.execPath, ['src/authoring/explain.ts'], {
    input: Buffer.from('\uFEFFERROR code=IIC.1267\r\n', 'utf16le'),
    encoding: 'utf8',
  });
  assert.equal(status, 0);
  assert.match(stdout, /^IIC\.1267 /);
});
