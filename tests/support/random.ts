/** Repeatable chance: the same seed gives the same tests on every machine. */

export interface Random {
  /** A number from 0 up to, not including, 1. */
  next(): number;
  /** An integer from 0 up to, not including, `below`. */
  int(below: number): number;
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** `length` characters of an alphabet. */
  text(alphabet: string, length: number): string;
}

/** A generator (mulberry32) seeded by any text or number. */
export function seeded(seed: string | number): Random {
  let state = fnv1a(String(seed));
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (below: number): number => Math.floor(next() * below);
  const pick = <T>(list: readonly T[]): T => list[int(list.length)]!;
  return {
    next,
    int,
    pick,
    chance: (probability) => next() < probability,
    text: (alphabet, length) => {
      const list = [...alphabet];
      return Array.from({ length }, () => pick(list)).join('');
    },
  };
}

/** FNV-1a of a text's UTF-16 code units, 32 bits, unsigned. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}
