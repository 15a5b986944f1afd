/** Runs cases through an answerer and counts what it got right. */
import type { Answer } from '../../src/resolve/types.ts';
import type { Case } from '../../tests/support/cases.ts';
import { judgeAll, type Verdict } from '../../tests/support/judge.ts';

export type Answerer = (text: string) => Answer;

export interface Miss {
  readonly detail: string;
  readonly text: string;
  /** Codes that were meant. */
  readonly meant: readonly string[];
  /** The first candidates, `code status confidence`. */
  readonly got: readonly string[];
  readonly verdict: Verdict;
}

export interface Tally {
  readonly kind: string;
  readonly n: number;
  /** Shares from 0 to 1. */
  readonly code: number;
  readonly row: number;
  readonly top3: number;
  readonly misses: readonly Miss[];
}

/** One tally a kind, in order of appearance. */
export function tally(cases: readonly Case[], answer: Answerer): Tally[] {
  return [...Map.groupBy(cases, ({ kind }) => kind)].map(([kind, members]) => {
    const judged = members.map((one) => {
      const given = answer(one.text);
      return { one, given, verdict: judgeAll(given, one) };
    });
    const share = (test: (verdict: Verdict) => boolean): number =>
      judged.filter(({ verdict }) => test(verdict)).length / members.length;
    return {
      kind,
      n: members.length,
      code: share(({ code }) => code),
      row: share(({ row }) => row),
      top3: share(({ top3 }) => top3),
      misses: judged
        .filter(({ verdict }) => !verdict.code || !verdict.row)
        .map(({ one, given, verdict }) => ({
          detail: one.detail,
          text: one.text,
          meant: [
            ...new Set(
              one.rights.flatMap(({ wanted }) =>
                wanted.map(({ code, status }) => `${code} ${status}`),
              ),
            ),
          ],
          got: firstOf(given),
          verdict,
        })),
    };
  });
}

/** The first candidates of an answer and its notes, for people to read. */
export function firstOf({ candidates, saw }: Answer): string[] {
  const rows = candidates
    .slice(0, 4)
    .map((one) => `${one.code} ${one.status} ${one.confidence.toFixed(2)} ${one.via}`);
  return [...rows, ...saw.notes.map(({ kind }) => `note: ${kind}`)];
}
