/** Texts that are a status and nothing else: `423`, `HTTP 409`, `403 Forbidden`. */
import { standsAlone } from '../extract/bare-codes.ts';
import type { Fact } from '../notes/facts.ts';
import { rowsWith, type Index } from '../index/prepare.ts';
import { candidate, NO_VALUES } from '../index/rows.ts';
import { tokenText, type Tokens } from '../text/tokens.ts';
import type { Candidate } from '../types.ts';

/** Rows that are worth showing for a status alone. */
const FEW = 12;

export interface StatusOnly {
  readonly fact: Fact;
  readonly rows: readonly Candidate[];
}

/** The rows that come with the status that is all of a text, unless they are many; null for other texts. */
export function statusOnly(tokens: Tokens, index: Index): StatusOnly | null {
  const token = standsAlone(tokens, index);
  const status = token < 0 ? 0 : Number(tokenText(tokens, token));
  if (!(status >= 400 && status < 600) && !index.statuses.has(status)) return null;
  const rows = rowsWith(status, index);
  return {
    fact: { kind: 'status-only', status, rows },
    rows: (rows.length > FEW ? [] : rows).map((row) =>
      candidate(row, NO_VALUES, {
        confidence: 0.5 / rows.length,
        because: `The text is the HTTP status ${status}, and this row comes with it.`,
        via: 'status',
      }),
    ),
  };
}
