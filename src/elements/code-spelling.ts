/** Codes as people type them: `iic-1267`, `IIC1267`, `SCIM.404`. */

/** A text without regard to case, width and separators. */
export function bareSpelling(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * Whether a bare text is one of a code's names, or the beginning of one with a number: `iic12` is on
 * its way to a code, `iic` is a word like any other.
 *
 * @param names bare as well
 */
export function spellsCode(bare: string, names: readonly string[]): boolean {
  // Names are short: what begins one is, too, however long a text was pasted.
  return names.some(
    (name) =>
      name === bare || (name.startsWith(bare) && /\p{L}/u.test(bare) && /\p{N}/u.test(bare)),
  );
}

/**
 * The bare names of a code: those that a page shows of it, and its earlier ones.
 *
 * @param shown its label, and its path
 * @param earlier what stands before the numbers of codes, with what stood there before
 */
export function namesOf(
  shown: readonly string[],
  earlier: readonly (readonly [now: string, before: string])[],
): string[] {
  const now = shown.map(bareSpelling);
  const before = earlier.flatMap(([head, was]) => {
    const bare = bareSpelling(head);
    return now
      .filter((name) => name.startsWith(bare) && /^\d+$/.test(name.slice(bare.length)))
      .map((name) => bareSpelling(was) + name.slice(bare.length));
  });
  return [...new Set([...now, ...before])];
}
