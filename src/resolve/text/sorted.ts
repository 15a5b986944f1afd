/** Ascending lists, and searches in them. */

/** Index of the first entry that is not below `value`; the length where there is none. */
export function lowerBound(list: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Offsets in ascending order; many times faster than an array that is told how to compare. */
export function ascending(offsets: readonly number[]): Int32Array {
  return Int32Array.from(offsets).sort();
}
