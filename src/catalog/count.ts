/** Counts with their nouns. */

/** `1 code`, `12 codes`, `1,200 codes`; `many` is the plural where it takes more than an `s`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`;
}
