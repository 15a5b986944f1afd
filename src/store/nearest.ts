/** The word that somebody probably meant. */

/**
 * The candidate with the smallest edit distance to a word, if that is at most a third of the
 * word's length (at least 1, at most 4); null where nothing is that close. Ties go to the first.
 */
function nearest(word: string, candidates: readonly string[]): string | null {
  const limit = Math.min(4, Math.max(1, Math.floor(word.length / 3)));
  let best: string | null = null;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/**
 * The question with which a problem names the candidate that was probably meant.
 *
 * @param before what stands before every candidate, and is not compared
 */
export function meant(word: string, candidates: readonly string[], before = ''): string | null {
  const close = nearest(word, candidates);
  return close === null ? null : `Did you mean "${before}${close}"?`;
}

/** Levenshtein distance: insertions, deletions and replacements of single characters. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replace = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(replace, previous[j]! + 1, current[j - 1]! + 1));
    }
    previous = current;
  }
  return previous[b.length]!;
}
