/** Texts that say a status and nothing else: `423`, `HTTP 409`, `403 Forbidden`, `HTTP/2 403`. */
import { standsAlone } from '../extract/bare-codes.ts';
import type { Fact } from '../notes/facts.ts';
import { rowsWith, type Index } from '../index/prepare.ts';
import { tiedCandidates } from '../index/rows.ts';
import type { Parts } from '../read.ts';
import { tokenText } from '../text/tokens.ts';
import type { Candidate } from '../types.ts';

/** Rows that are worth showing for a status alone. */
const FEW = 12;

interface StatusOnly {
  readonly fact: Fact;
  readonly rows: readonly Candidate[];
}

/**
 * The rows that come with the status that is all of a text, unless they are many; of a text that says
 * a status and nothing else that is known, what there is to say of it; null for other texts.
 */
export function statusOnly(
  { tokens, codes, said, statuses }: Parts,
  index: Index,
): StatusOnly | null {
  const token = standsAlone(tokens, index);
  const alone = token < 0 ? NaN : Number(tokenText(tokens, token));
  const sure = new Set(statuses.filter((mention) => mention.sure).map(({ status }) => status));
  const isAll = isStatus(alone, index);
  const [only = 0] = codes.length || said.length || sure.size > 1 ? [] : sure;
  const status = isAll ? alone : only;
  if (!isStatus(status, index)) return null;
  const rows = rowsWith(status, index);
  return {
    fact: { kind: 'status-only', status, rows },
    rows: tiedCandidates(isAll && rows.length <= FEW ? rows : [], {
      confidence: 0.5,
      because: `The text is the HTTP status ${status}, and this row comes with it.`,
      via: 'status',
    }),
  };
}

function isStatus(number: number, { statuses }: Index): boolean {
  return (number >= 400 && number < 600) || statuses.has(number);
}
