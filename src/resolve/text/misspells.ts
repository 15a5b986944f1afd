/** Slips in typing. */

/**
 * Whether `typed` is `right` with one letter added, lost, changed or swapped with its neighbour;
 * in words of eight letters and more also with two such slips next to each other.
 */
export function misspells(typed: string, right: string): boolean {
  let head = 0;
  while (head < typed.length && head < right.length && typed[head] === right[head]) head += 1;
  let end = 0;
  const most = Math.min(typed.length, right.length) - head;
  while (end < most && typed.at(-1 - end) === right.at(-1 - end)) end += 1;
  const one = typed.slice(head, typed.length - end);
  const two = right.slice(head, right.length - end);
  if (one.length <= 1 && two.length <= 1) return true;
  if (one.length === 2 && two.length === 2 && one[0] === two[1] && one[1] === two[0]) return true;
  return right.length >= 8 && one.length <= 2 && two.length <= 2;
}
