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

/** Most related codes to show: nobody reads a longer list. */
const MOST = 8;
/** Most codes for one kind of reason, so that a common message does not push out all others. */
const MOST_OF_A_KIND = 4;

/** A reason to relate codes to one of them. */
interface Reason {
  /** Indices of the codes that share it, ascending; the code itself may be among them. */
  readonly members: readonly number[];
  readonly text: string;
  /** Whether a row of another code is one that the reason is about. */
  readonly fits: (row: Row) => boolean;
}

/** An operation of a row, with the row's category. */
type Located = Operation & { readonly category: string };

/** Indices of codes, ascending, by a key that they share. */
type Groups = ReadonlyMap<string, readonly number[]>;

interface Prepared {
  readonly codes: readonly Code[];
  /** Operations of each code's rows, by index. */
  readonly operations: readonly (readonly Located[])[];
  readonly byMessage: Groups;
  readonly byOperation: Groups;
  readonly byVerb: Groups;
  readonly byPlace: Groups;
}

/**
 * Prepares the relations of a catalog once and returns a lookup by index of the code. Codes related for
 * the same kind of reason are taken by nearness in number order, since neighbours in the numbering
 * belong to the same API.
 *
 * The kinds, in order: the same message elsewhere; the opposite operation on the same object; the
 * same operation on another object of the same category; the same category and status.
 */
export function relate(catalog: Catalog): (index: number) => Related[] {
  const prepared = prepare(catalog);
  return (index) => pick(reasonsFor(index, prepared), index, prepared.codes);
}

function prepare({ codes }: Catalog): Prepared {
  const operations = codes.map(({ rows }) =>
    rows.flatMap(({ message, category }): Located[] => {
      const operation = operationOf(message);
      return operation ? [{ ...operation, category }] : [];
    }),
  );
  return {
    codes,
    operations,
    byMessage: group(codes.map(({ rows }) => rows.map(({ message }) => message))),
    byOperation: group(operations.map((own) => own.map(operationKey))),
    byVerb: group(operations.map((own) => own.map(verbKey))),
    byPlace: group(codes.map(({ rows }) => rows.map(placeKey))),
  };
}

/** @param keys the keys of each code, by index */
function group(keys: readonly (readonly string[])[]): Groups {
  const groups = new Map<string, number[]>();
  for (const [index, own] of keys.entries()) {
    for (const key of new Set(own)) {
      const members = groups.get(key);
      if (members) members.push(index);
      else groups.set(key, [index]);
    }
  }
  return groups;
}

/** The reasons to relate codes to the one at an index, by kind. */
function reasonsFor(index: number, prepared: Prepared): Reason[][] {
  const { rows } = prepared.codes[index]!;
  const operations = prepared.operations[index]!;
  return [
    rows.map(({ message }) => ({
      members: prepared.byMessage.get(message) ?? [],
      text: 'The same message',
      fits: (row) => row.message === message,
    })),
    operations.flatMap(({ verb, object }) => {
      const opposite = oppositeOf(verb);
      if (!opposite) return [];
      const key = operationKey({ verb: opposite, object });
      return {
        members: prepared.byOperation.get(key) ?? [],
        text: `The opposite: ${VERB_TEXT[opposite]}`,
        fits: (row) => keyOf(row) === key,
      };
    }),
    operations.map(({ verb, category }) => ({
      members: prepared.byVerb.get(verbKey({ verb, category })) ?? [],
      text: `Also ${VERB_TEXT[verb]}`,
      fits: (row) => row.category === category && operationOf(row.message)?.verb === verb,
    })),
    rows.map(({ category, status }) => ({
      members: prepared.byPlace.get(placeKey({ category, status })) ?? [],
      text:
        status === NO_STATUS ? 'The same category' : `${statusLabel(status)} in the same category`,
      fits: (row) => row.category === category && row.status === status,
    })),
  ];
}

/** The codes to show for some reasons, each once, up to the limits. */
function pick(
  kinds: readonly (readonly Reason[])[],
  index: number,
  codes: readonly Code[],
): Related[] {
  const found = new Map<number, Related>();
  for (const kind of kinds) {
    let taken = 0;
    for (const { members, text, fits } of kind) {
      for (const other of nearestFirst(members, index)) {
        if (found.size >= MOST || taken >= MOST_OF_A_KIND) break;
        if (other === index || found.has(other)) continue;
        const code = codes[other]!;
        found.set(other, { code, row: code.rows.find(fits)!, reason: text });
        taken += 1;
      }
    }
  }
  return [...found.values()];
}

function verbKey({ verb, category }: Pick<Located, 'verb' | 'category'>): string {
  return `${verb}\n${category}`;
}

function placeKey({ category, status }: Pick<Row, 'category' | 'status'>): string {
  return `${category}\n${status}`;
}

function operationKey({ verb, object }: Operation): string {
  return `${verb}\n${object}`;
}

function keyOf(row: Row): string | null {
  const operation = operationOf(row.message);
  return operation && operationKey(operation);
}

/** Members of an ascending list by distance from a number, lazily: groups can be thousands long. */
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
