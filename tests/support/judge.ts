/** Compares an answer of the resolver with what the text determines. */
import type { Row } from '../../src/catalog/types.ts';
import type { Answer, Candidate } from '../../src/resolve/types.ts';
import type { Case } from './cases.ts';
import type { Right } from './truth.ts';

export interface Verdict {
  /** The leading tie has a right code and no wrong one. */
  readonly code: boolean;
  /** The leading tie has a right row and no wrong one. */
  readonly row: boolean;
  /** A right code is among the first three codes, or in the leading tie. */
  readonly top3: boolean;
}

/** Confidences closer than this are equal. */
const EQUAL = 1e-9;

/** Candidates with the confidence of the first. */
function leading({ candidates }: Answer): Candidate[] {
  const best = candidates[0]?.confidence ?? 0;
  return candidates.filter(({ confidence }) => Math.abs(best - confidence) < EQUAL);
}

/** Judges an answer to a text that tells of one failure; of several, see `judgeAll`. */
function judge(answer: Answer, right: Right): Verdict {
  const lead = leading(answer);
  const accepted = new Set([...right.accepted].map(idOf));
  const acceptedCodes = new Set([...right.accepted].map(({ code }) => code));
  const wanted = new Set(right.wanted.map(idOf));
  const wantedCodes = new Set(right.wanted.map(({ code }) => code));
  const first = [...new Set(answer.candidates.map(({ code }) => code))].slice(0, 3);
  const among = [...first, ...lead.map(({ code }) => code)];
  return {
    code:
      lead.some(({ code }) => wantedCodes.has(code)) &&
      lead.every(({ code }) => acceptedCodes.has(code)),
    row: lead.some((one) => wanted.has(idOf(one))) && lead.every((one) => accepted.has(idOf(one))),
    top3: among.some((code) => wantedCodes.has(code)),
  };
}

/** How many rows that belong to none of several failures may stand among those that do. */
const STRAYS = 3;

/**
 * Judges an answer to a case. Where the text tells of several failures, each of them has to be
 * found: the row before anything that belongs to none, the code among the first few rows.
 */
export function judgeAll(answer: Answer, { rights }: Case): Verdict {
  if (rights.length === 1) return judge(answer, rights[0]!);
  const accepted = new Set(rights.flatMap((right) => [...right.accepted]).map(idOf));
  const stray = answer.candidates.findIndex((one) => !accepted.has(idOf(one)));
  const before = stray < 0 ? answer.candidates : answer.candidates.slice(0, stray);
  const rows = new Set(before.map(idOf));
  const few = answer.candidates.slice(0, accepted.size + STRAYS);
  const codes = new Set(few.map(({ code }) => code));
  const all = new Set(answer.candidates.map(({ code }) => code));
  const every = (test: (row: Row) => boolean): boolean =>
    rights.every(({ wanted }) => wanted.some(test));
  return {
    code: every(({ code }) => codes.has(code)),
    row: every((row) => rows.has(idOf(row))),
    top3: every(({ code }) => all.has(code)),
  };
}

/** Identifies a row, or a candidate for it. */
export function idOf({ code, anchor }: { readonly code: string; readonly anchor: string }): string {
  return `${code}#${anchor}`;
}
