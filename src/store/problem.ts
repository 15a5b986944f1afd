/** What is wrong with a content file, in words for the person who writes it. */
import { compareText } from '../catalog/code-id.ts';
import { count } from '../catalog/count.ts';
import type { Problem } from '../catalog/problem.ts';

export type { Problem };

/** A problem without its place. */
export type Finding = Pick<Problem, 'found' | 'expected' | 'todo'>;

/** `file:line: found …; expected …. What to do.` on one line, so that editors can jump to it. */
export function formatProblem(problem: Problem): string {
  const { file, line, found, expected, todo } = problem;
  const end = todo.endsWith('?') ? '' : '.';
  return `${file}:${line}: found ${found}; expected ${expected}. ${todo}${end}`;
}

/** All problems of a folder, in an order that does not depend on the file system. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      a.line - b.line ||
      compareText(formatProblem(a), formatProblem(b)),
  );
}

/** The content cannot be used. The message holds every problem, one a line. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const all = count(problems.length, 'problem');
    super([...problems.map(formatProblem), `${all} in the content.`].join('\n'));
    this.problems = problems;
  }
}
