/** Errors that a command tells as problems, where a stack trace would help nobody. */
import { basename, relative } from 'node:path';
import { ImportError } from '../import/read/tables.ts';
import { contentDir } from '../store/content-dir.ts';
import type { Problem } from '../store/problem.ts';
import { diskProblem } from '../store/read-text.ts';
import { OutsideError } from '../store/write-files.ts';

/**
 * What an error says to the person who ran a command.
 *
 * @param page the vendor's page that the command reads, as the person named it: of an import's
 *   problems, those that are not of this file are of one in the content folder
 * @returns null for an error that is a fault of the program
 */
export function problemsOf(error: unknown, page?: string): readonly Problem[] | null {
  if (error instanceof ImportError) {
    return error.problems.map((problem) =>
      problem.file === page
        ? problem
        : { ...problem, file: `${basename(contentDir)}/${problem.file}` },
    );
  }
  if (error instanceof OutsideError) {
    return [
      {
        file: nameOf(error.path),
        line: 1,
        found: 'a path that leads out of the content folder',
        expected: 'files within the folder',
        todo: 'Put a folder in the place of the link',
      },
    ];
  }
  if (error instanceof Error && 'syscall' in error) {
    const failure = error as NodeJS.ErrnoException;
    return [diskProblem(failure, nameOf(failure.path ?? contentDir))];
  }
  return null;
}

/** A path from the working directory, if it is there. */
function nameOf(path: string): string {
  const name = relative(process.cwd(), path);
  return name.startsWith('..') ? path : name;
}
