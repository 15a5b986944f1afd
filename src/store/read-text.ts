/** The text of a file of the content, which may be no file at all. */
import { readFileSync } from 'node:fs';
import type { Problem } from './problem.ts';

/**
 * Reads a file.
 *
 * @param file path as the author knows it, for the problem
 * @param ifMissing what the problem says where there is no such file
 * @returns its text, or a problem where the disk refuses: a folder named like a file, a dead link
 */
export function readTextFile(
  path: string,
  file: string,
  ifMissing: Partial<Problem> = {},
): string | Problem {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const failure = error as NodeJS.ErrnoException;
    return { ...diskProblem(failure, file), ...(failure.code === 'ENOENT' && ifMissing) };
  }
}

/** The text of a file that may be missing, null where it is; throws what else the disk refuses. */
export function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EISDIR: 'a folder',
  ENOTDIR: 'a file in the place of a folder',
  ENOENT: 'no such file',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'a disk that cannot be written to',
  ENOSPC: 'a full disk',
};

/** What the file system objects to, as a problem. */
export function diskProblem({ code = '', message }: NodeJS.ErrnoException, file: string): Problem {
  return {
    file,
    line: 1,
    found: REASONS[code] ?? message,
    expected: 'a file that can be read and written',
    todo: 'Put right what stands there, or give it another name',
  };
}
