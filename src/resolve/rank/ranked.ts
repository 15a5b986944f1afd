/** What is told of one error. */
import type { Fact } from '../notes/facts.ts';
import type { Candidate } from '../types.ts';

export interface Ranked {
  readonly rows: readonly Candidate[];
  readonly facts: readonly Fact[];
  /** Whether the text names a code of the catalog for this error. */
  readonly code: boolean;
}

export const NOTHING: Ranked = { rows: [], facts: [], code: false };
