/** Files with the line ends of Windows keep them in every line that an import writes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ImportContent } from '../../../src/import/plan/content.ts';
import { codeFile, committed, committedPage, plan } from '../../support/import.ts';

const windows = (text: string): string => text.replaceAll('\n', '\r\n');

/** The content with the line ends of Windows, and a message as a block of lines. */
function windowsContent(): ImportContent {
  const block = (text: string): string =>
    text.replace(/^ {4}message: (The permission set does.*)$/m, '    message: >-\n      $1');
  const codes = [...committed.codes].map(
    ([key, files]) =>
      [key, files.map(({ path, text }) => codeFile(path, windows(block(text))))] as const,
  );
  return {
    ...committed,
    codes: new Map(codes),
    catalogs: windows(
      committed.catalogs.replace('  imported: 2026-11-24', '  imported: >-\n    2026-11-24'),
    ),
    changes: windows(committed.changes!),
    redirects: windows('/codes/IIC.1/: /codes/IIC.1750/\n'),
  };
}

test('a file with the line ends of Windows keeps them', () => {
  const page = committedPage
    .replace('The permission set does not exist.', 'The permission set is gone.')
    .replace(/.*\| IIC\.1206 .*\n/, '')
    .replaceAll('IIC.1267', 'IIC.1999');
  const { writes } = plan(page, windowsContent());
  const files = [
    'changes.yaml',
    'redirects.yaml',
    'catalogs.yaml',
    'codes/iic/IIC.1205.md',
    'codes/iic/IIC.1206.md',
    'codes/iic/IIC.1999.md',
  ];
  for (const path of files) assert.doesNotMatch(writes.get(path)!, /(?<!\r)\n/, path);
  assert.match(writes.get('codes/iic/IIC.1205.md')!, / message: The permission set is gone\.\r\n/);
});
