/** Ties: rows that nothing tells apart. */
import type { Candidate, Note } from '../../resolve/types.ts';

/**
 * Index of the first row that is not part of the tie that a note reports; -1 if there is none, or
 * if the text holds several errors, each with rows of its own.
 */
export function endOfTie(rows: readonly Candidate[], notes: readonly Note[]): number {
  const [tie, other] = notes.filter(({ kind }) => kind === 'tie' || kind === 'several-errors');
  if (tie?.kind !== 'tie' || other) return -1;
  return rows.findIndex(({ code }) => !tie.codes.includes(code));
}
