/** Problems of a changed copy of the content, as the author reads them. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { formatProblem } from '../../src/store/problem.ts';
import { readContent, type Content } from '../../src/store/read-content.ts';

/** A change of a file's text; a new file starts empty, and null deletes the file. */
export type FileChange = (text: string) => string | null;

/** Lints a copy of the content after changing files in it. */
export async function lint(changes: Readonly<Record<string, FileChange>>): Promise<string[]> {
  return (await readChanged(changes)).problems.map(formatProblem);
}

/** What is read of a copy of the content after changing files in it. */
export async function readChanged(changes: Readonly<Record<string, FileChange>>): Promise<Content> {
  const root = mkdtempSync(join(tmpdir(), 'content-'));
  try {
    const dir = join(root, 'content');
    copyContent(dir, changes);
    return await readContent(dir);
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** Copies the content to a folder that is not there yet, with some files changed. */
export function copyContent(dir: string, changes: Readonly<Record<string, FileChange>>): void {
  cpSync('content', dir, { recursive: true });
  for (const [name, change] of Object.entries(changes)) {
    const path = join(dir, name);
    const text = change(readText(path));
    mkdirSync(dirname(path), { recursive: true });
    if (text === null) rmSync(path);
    else writeFileSync(path, text);
  }
}

/** Replaces a part of a text, which has to be there. */
export const swap =
  (from: string | RegExp, to: string): FileChange =>
  (text) => {
    const changed = text.replace(from, () => to);
    assert.notEqual(changed, text, `the test's own change of ${from} did nothing`);
    return changed;
  };

/** Adds to the end of a text. */
export const append =
  (more: string): FileChange =>
  (text) =>
    text + more;

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
