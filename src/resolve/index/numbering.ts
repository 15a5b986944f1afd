/** Numbers for things that are repeated, so that each is kept once. */

export interface Numbering<T> {
  /** The number of a thing, by first appearance from 0 on. */
  numberOf(thing: T): number;
  /** Everything that has a number, in its order. */
  all(): T[];
}

export function createNumbering<T>(): Numbering<T> {
  const numbers = new Map<T, number>();
  return {
    numberOf(thing) {
      const number = numbers.get(thing) ?? numbers.size;
      numbers.set(thing, number);
      return number;
    },
    all: () => [...numbers.keys()],
  };
}
