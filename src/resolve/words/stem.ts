/** Words without their endings, so that `deleting`, `deleted` and `deletion` are one. */

/** Endings and what takes their place, in steps; one ending a step, the first that fits. */
const STEPS: readonly (readonly (readonly [RegExp, string])[])[] = [
  [
    [/ies$/, 'y'],
    [/sses$/, 'ss'],
    [/(?<!s|u|i|ia)s$/, ''],
  ],
  [
    [/ency$/, 'ent'],
    [/lure$/, 'l'],
    [/(?:ship|ment|ness|ance|ence|ity)$/, ''],
  ],
  [
    [/ied$/, 'y'],
    [/(?:ing|(?<!e)ed|al|ly)$/, ''],
  ],
  [
    [/ification$/, 'if'],
    [/(?:ations?|ate|at|ion|or)$/, ''],
  ],
  [
    [/er$/, 'r'],
    [/[eiy]$/, ''],
  ],
  [
    [/is$/, 'iz'],
    [/([^aeiouls])\1$/, '$1'],
    [/([aeiou])ll$/, '$1l'],
  ],
];

/** Letters that a word keeps. */
const SHORTEST = 3;

/**
 * A folded word without its ending. It is applied to catalog and query alike, so it need not give
 * words, only the same for the forms of one word: `creat` and `verif` would do.
 */
export function stem(word: string): string {
  if (word.length <= SHORTEST || /\d/.test(word)) return word;
  const known = STEMS.get(word);
  if (known !== undefined) return known;
  let rest = word;
  for (const step of STEPS) {
    const found = step.find(([ending]) => ending.test(rest));
    const next = found ? rest.replace(found[0], found[1]) : rest;
    if (next.length >= SHORTEST) rest = next;
  }
  if (STEMS.size < REMEMBERED) STEMS.set(word, rest);
  return rest;
}

/** Stems worked out before: a catalog repeats its words some twenty times. */
const STEMS = new Map<string, string>();
const REMEMBERED = 5000;
