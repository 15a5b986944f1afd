/** Several files of a folder at once: all are written, or none. */
import {
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';

/** A path that leads out of the folder to which it should belong. */
export class OutsideError extends Error {
  override readonly name = 'OutsideError';
  readonly path: string;

  constructor(path: string, root: string) {
    super(`${path} lies outside of ${root}; nothing was written.`);
    this.path = path;
  }
}

/**
 * Writes files beside their places first and puts them there only when all of them are complete.
 * Where that fails half-way, what was there comes back.
 *
 * @param dir the folder; nothing outside of it is touched
 * @param files text by path from the folder; null takes a file away
 * @throws OutsideError where a path leads out of the folder, Error where the disk refuses; nothing
 *   has changed then
 */
export function writeFiles(dir: string, files: ReadonlyMap<string, string | null>): void {
  const root = realpathSync(dir);
  const targets = [...files].map(([path, text]) => ({ path: insideOf(root, path), text }));
  const drafts: { draft: string; path: string }[] = [];
  const before = new Map<string, Buffer | null>();
  try {
    for (const { path, text } of targets) {
      if (text === null) continue;
      mkdirSync(dirname(path), { recursive: true });
      assertInside(root, dirname(path));
      const draft = `${path}.${process.pid}.part`;
      drafts.push({ draft, path });
      writeFileSync(draft, text, { flag: 'wx' });
    }
    for (const { path } of targets) before.set(path, existsSync(path) ? readFileSync(path) : null);
  } catch (error) {
    for (const { draft } of drafts) rmSync(draft, { force: true });
    throw error;
  }
  try {
    for (const { draft, path } of drafts) renameSync(draft, path);
    for (const { path, text } of targets) if (text === null) rmSync(path, { force: true });
  } catch (error) {
    for (const { draft } of drafts) rmSync(draft, { force: true });
    for (const [path, bytes] of before) {
      if (bytes === null) rmSync(path, { force: true });
      else writeFileSync(path, bytes);
    }
    throw error;
  }
}

/**
 * Makes sure that a folder is within another one, links followed.
 *
 * @throws OutsideError where it is not
 */
export function assertInside(root: string, folder: string): void {
  const real = realpathSync(folder);
  try {
    insideOf(realpathSync(root), real);
  } catch (error) {
    // The link is what a person can find and correct, not where it leads.
    throw error instanceof OutsideError ? new OutsideError(folder, root) : error;
  }
}

/** The absolute path of a file within a folder. */
function insideOf(root: string, path: string): string {
  const absolute = resolve(root, path);
  if (absolute !== root && !absolute.startsWith(join(root, sep))) {
    throw new OutsideError(path, root);
  }
  return absolute;
}
