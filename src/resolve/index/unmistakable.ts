/** Codes that need no reading to be known. */
import type { Code } from './rows.ts';

/** They are made when they are first asked for: a message is answered without them. */
const made = new WeakMap<readonly Code[], ReadonlyMap<string, Code>>();

/** Codes that are nothing else wherever they stand, by their id in lower case. */
export function unmistakable(codes: readonly Code[]): ReadonlyMap<string, Code> {
  const known = made.get(codes) ?? findAmong(codes);
  made.set(codes, known);
  return known;
}

function findAmong(codes: readonly Code[]): ReadonlyMap<string, Code> {
  // One that is words, or a number alone, may be meant as such.
  const ids = codes.filter(({ id, catalog }) => /\D\d+$/.test(id) && !catalog.unnamed);
  const alike = Map.groupBy(ids, ({ id }) => id.toLowerCase());
  // Codes that differ in case alone are told apart by reading.
  return new Map(
    Array.from(alike).flatMap(([id, [code, ...more]]) => (more.length ? [] : [[id, code!]])),
  );
}
