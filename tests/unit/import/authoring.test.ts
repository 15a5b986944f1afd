/** What AUTHORING.md shows of an import is what the command prints. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { committedPage } from '../../support/import.ts';

const root = mkdtempSync(join(tmpdir(), 'authoring-'));
after(() => rmSync(root, { recursive: true }));

const CHANGES: readonly [RegExp, string][] = [
  [/(IIC\.1205 \| The permission set) (does not exist)/, '$1 {0} $2'],
  [/.*\| IIC\.1750 .*\n/, ''],
  [/IIC\.1270/g, 'IIC.1810'],
  [
    /(.*\| IIC\.1205 .*\n)/,
    '$1| 409 | IIC.1800 | The permission set is being updated. | Another update is in progress. | Try again later. |\n',
  ],
];

/** The output without how much the content has by now, which an example need not follow. */
const uncounted = (text: string): string =>
  text.replace(/^(\w+: )\d+ codes with \d+ rows|^( {2}Unchanged: )\d+/gm, '$1$2…');

test('the dry run of AUTHORING.md prints what stands there, but for counts of the content', () => {
  const page = join(root, 'error-codes.md');
  writeFileSync(
    page,
    CHANGES.reduce((text, [from, to]) => text.replace(from, to), committedPage),
  );
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['src/authoring/import.ts', page, '--dry-run', '--date', '2126-12-01'],
    { encoding: 'utf8' },
  );
  const guide = readFileSync('content/AUTHORING.md', 'utf8');
  const shown = /```text example=dry-run\n\$ .*\n([\s\S]*?)```/.exec(guide)?.[1];
  assert.equal(uncounted(stdout), shown && uncounted(shown), stderr);
});
