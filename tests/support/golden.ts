/** Files that hold what a format gives, letter for letter. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';

const folder = new URL('../unit/formats/golden/', import.meta.url);

/**
 * Compares a text with a file in `tests/unit/formats/golden`. With `UPDATE_GOLDEN=1` the file is
 * written instead; read the difference before you commit it.
 */
export function assertGolden(name: string, text: string): void {
  const file = new URL(name, folder);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text);
  assert.equal(text, readFileSync(file, 'utf8'), `${name} differs`);
}
