/** Codes worth a look from another code, each with the reason. */
import { operationOf, oppositeOf, VERB_TEXT, type Operation } from './operation.ts';
import { statusLabel } from './http-status.ts';
import { NO_STATUS } from './no-status.ts';
import type { Catalog, Code, Row } from './types.ts';

export interface Related {
  readonly code: Code;
  /** The row by which it is related. */
  readonly row: Row;
  /** Why it is shown, a phrase without a full stop. */
  readonly reason: string;
}

/** More than this is a list nobody reads. */
const MOST = 8;
/** So that a message that many codes carry does not push out every other reason. */
const MOST_OF_A_KIND = 4;

interface Reason {
  /** Members of the group that the reason is about, by index, rising. */
  readonly others: readonly number[];
  readonly text: string;
  /** Whether a row of another code is one that the reason is about. */
  readonly fits: (row: Row) => boolean;
}

/**
 * Prepares the relations of a catalog once and returns a lookup. Candidates of one kind are taken
 * by nearness in number order, since neighbours in the numbering belong to the same API.
 *
 * The kinds, in order: the same message elsewhere; the opposite operation on the same object; the
 * same operation on another object of the same category; the same category and status.
 */
export function relate(catalog: Catalog): (index: number) => Related[] {
  const operations = catalog.codes.map((code) =>
    code.rows.flatMap((row) => {
      const operation = operationOf(row.message);
      return operation ? [{ ...operation, category: row.category }] : [];
    }),
  );
  const group = (keysOf: (code: Code, index: number) => string[]): Map<string, number[]> => {
    const groups = new Map<string, number[]>();
    for (const [index, code] of catalog.codes.entries()) {
      for (const key of new Set(keysOf(code, index))) {
        const members = groups.get(key);
        if (members) members.push(index);
        else groups.set(key, [index]);
      }
    }
    return groups;
  };
  const byMessage = group((code) => code.rows.map((row) => row.message));
  const byOperation = group((_, index) => operations[index]!.map(operationKey));
  const byVerb = group((_, index) =>
    operations[index]!.map(({ verb, category }) => `${verb}\n${category}`),
  );
  const byPlace = group((code) => code.rows.map((row) => `${row.category}\n${row.status}`));

  return (index) => {
    const { rows } = catalog.codes[index]!;
    const own = operations[index]!;
    const kinds: Reason[][] = [
      rows.map(({ message }) => ({
        others: byMessage.get(message) ?? [],
        text: 'The same message',
        fits: (row) => row.message === message,
      })),
      own.flatMap(({ verb, object }) => {
        const opposite = oppositeOf(verb);
        if (!opposite) return [];
        const key = operationKey({ verb: opposite, object });
        return {
          others: byOperation.get(key) ?? [],
          text: `The opposite: ${VERB_TEXT[opposite]}`,
          fits: (row) => keyOf(row) === key,
        };
      }),
      own.map(({ verb, category }) => ({
        others: byVerb.get(`${verb}\n${category}`) ?? [],
        text: `Also ${VERB_TEXT[verb]}`,
        fits: (row) => row.category === category && operationOf(row.message)?.verb === verb,
      })),
      rows.map(({ category, status }) => ({
        others: byPlace.get(`${category}\n${status}`) ?? [],
        text:
          status === NO_STATUS
            ? 'The same category'
            : `${statusLabel(status)} in the same category`,
        fits: (row) => row.category === category && row.status === status,
      })),
    ];
    const found = new Map<number, Related>();
    for (const kind of kinds) {
      let taken = 0;
      for (const { others, text, fits } of kind) {
        for (const other of nearestFirst(others, index)) {
          if (found.size >= MOST || taken >= MOST_OF_A_KIND) break;
          if (other === index || found.has(other)) continue;
          const code = catalog.codes[other]!;
          found.set(other, { code, row: code.rows.find(fits)!, reason: text });
          taken += 1;
        }
      }
    }
    return [...found.values()];
  };
}

function operationKey({ verb, object }: Operation): string {
  return `${verb}\n${object}`;
}

function keyOf(row: Row): string | null {
  const operation = operationOf(row.message);
  return operation && operationKey(operation);
}

/** Members of a rising list by distance from a number, lazily: groups can be thousands long. */
function* nearestFirst(sorted: readonly number[], from: number): Generator<number> {
  let right = sorted.findIndex((member) => member >= from);
  if (right < 0) right = sorted.length;
  let left = right - 1;
  while (left >= 0 || right < sorted.length) {
    const toLeft = left >= 0 ? from - sorted[left]! : Infinity;
    const toRight = right < sorted.length ? sorted[right]! - from : Infinity;
    yield toLeft <= toRight ? sorted[left--]! : sorted[right++]!;
  }
}
