/** Rows that nothing tells apart, and those below them. */
import type { Candidate, Note } from '../../resolve/types.ts';

/**
 * The place of the first row that is not among those of which a note says how many there are; -1 where
 * there is none, or the text holds several errors, each with rows of its own.
 */
export function endOfTie(rows: readonly Candidate[], notes: readonly Note[]): number {
  const [tie, other] = notes.filter(({ kind }) => kind === 'tie' || kind === 'several-errors');
  if (tie?.kind !== 'tie' || other) return -1;
  return rows.findIndex(({ code }) => !tie.codes.includes(code));
}
