/** Several files of a folder at once: all are written, or none. */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  rmdirSync,
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
 * Writes files beside their places first and puts them there only when all of them are complete. What
 * was there stands beside them until then, and comes back where something fails.
 *
 * @param dir the folder; nothing outside of it is touched
 * @param files text by path from the folder; null takes a file away
 * @throws OutsideError where a path leads out of the folder, Error where the disk refuses; nothing
 *   has changed then. AggregateError where it refuses that as well, which names what it left
 */
export function writeFiles(dir: string, files: ReadonlyMap<string, string | null>): void {
  const root = realpathSync(dir);
  const targets = [...files].map(([name, text]) => {
    const path = insideOf(root, name);
    const beside = `${path}.${process.pid}`;
    return { path, text, draft: `${beside}.part`, before: `${beside}.old` };
  });
  /** What takes each step back, the first step first. */
  const undo: (() => void)[] = [];
  try {
    for (const { path, text, draft } of targets) {
      if (text === null) continue;
      makeFolder(dirname(path), undo);
      assertInside(root, dirname(path));
      undo.push(() => rmSync(draft, { force: true }));
      writeFileSync(draft, text, { flag: 'wx' });
    }
    for (const { path, text, draft, before } of targets) {
      if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === false) {
        renameSync(path, before);
        undo.push(() => renameSync(before, path));
      }
      if (text === null) continue;
      renameSync(draft, path);
      undo.push(() => rmSync(path));
    }
  } catch (error) {
    takeBack(undo, error);
    throw error;
  }
  for (const { before } of targets) rmSync(before, { force: true });
}

function makeFolder(folder: string, undo: (() => void)[]): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder), undo);
  mkdirSync(folder);
  undo.push(() => rmdirSync(folder));
}

/** Takes back every step that it can, the last one first. */
function takeBack(undo: readonly (() => void)[], cause: unknown): void {
  const failures = undo.toReversed().flatMap((step) => {
    try {
      step();
      return [];
    } catch (error) {
      return [error as Error];
    }
  });
  if (!failures.length) return;
  const left = failures.map(({ message }) => message).join('; ');
  throw new AggregateError(
    [cause, ...failures],
    `Not all files could be put back (${left}). What was there is beside them, in files that end in ".${process.pid}.old".`,
  );
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
