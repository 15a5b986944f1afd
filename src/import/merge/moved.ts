/** Which items of a list are elsewhere in another list. */

/**
 * The fewest items that have to be taken out of a list so that the rest are in the order of the
 * other: those outside its longest increasing subsequence (patience sorting, n log n).
 *
 * @param places position of each item in the other list, all different
 * @returns indices into `places`, ascending
 */
export function movedAmong(places: readonly number[]): number[] {
  // For each length, the index of the smallest position that ends an increasing subsequence of it.
  const ends: number[] = [];
  const before: number[] = [];
  places.forEach((place, index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[ends[middle]!]! < place) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = index;
  });
  const staying = new Set<number>();
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index]!) staying.add(index);
  return [...places.keys()].filter((index) => !staying.has(index));
}
