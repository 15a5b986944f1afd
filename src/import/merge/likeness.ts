/** How much the texts of two rows have in common. */
import type { RowTexts } from '../file/code-file.ts';

/** Words in lower case; Han characters count as a word each, since Chinese has no spaces. */
export function wordsOf({ message, description, solution }: RowTexts): string[] {
  const text = `${message} ${description} ${solution}`.toLowerCase();
  return text.match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];
}

/** The share of words that two texts have in common (Sørensen–Dice coefficient), 0 to 1. */
export function likeness(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const count = counts.get(word) ?? 0;
    if (count > 0) shared += 1;
    counts.set(word, count - 1);
  }
  return (2 * shared) / Math.max(1, a.length + b.length);
}
