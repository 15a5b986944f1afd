/** Terraform's provider throws some replies away and prints a sentence for their status instead. */
import type { Fact } from '../notes/facts.ts';
import { rowsWith, type Index } from '../index/prepare.ts';
import type { Parts } from '../read.ts';
import { tiedCandidates } from '../index/rows.ts';
import { follows } from '../extract/statuses.ts';
import type { Candidate } from '../types.ts';

interface Lost {
  readonly fact: Fact;
  readonly rows: readonly Candidate[];
  /** Whether the sentence cannot be a message of the catalog. */
  readonly first: boolean;
}

/** What surrounds an error that Terraform prints. */
const TERRAFORM =
  /╷|╵|│|\bterraform\b|\bError: (?:error|unable|failed|Authentication)|\.tf line \d/i;

/** The rows that a sentence of Terraform's may stand for; null where there is none in the text. */
export function lostIn(raw: string, { tokens, said, codes }: Parts, index: Index): Lost | null {
  if (codes.length || said.some(({ field }) => field)) return null;
  const heads = new Set(index.lost.map(({ words }) => words[0]));
  let inTerraform: boolean | undefined;
  for (const token of tokens.telling) {
    const word = tokens.word[token]!;
    if (word < 0 || !heads.has(word)) continue;
    const lost = index.lost.find(({ words }) => follows(tokens, token, words));
    if (!lost) continue;
    const end = tokens.end[token + lost.words.length - 1]!;
    if (/^[ \t]*(?:for|to|with|:)/.test(tokens.text.slice(end, end + 8))) continue;
    inTerraform ??= TERRAFORM.test(raw);
    const first = lost.sure || inTerraform;
    const alone = tokens.count === lost.words.length && !/[.!]/.test(tokens.text.slice(end));
    if (!first && !alone) continue;
    const rows = rowsWith(lost.status, index);
    return {
      fact: { kind: 'lost-code', status: lost.status, rows },
      first,
      rows: tiedCandidates(rows, {
        confidence: first ? 0.9 : 0.3,
        because: `Terraform says this where the HTTP status is ${lost.status}, and this row comes with ${lost.status}.`,
        via: 'status',
      }),
    };
  }
  return null;
}
