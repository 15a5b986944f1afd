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
 * @param names in bare spelling, too
 */
export function spellsCode(bare: string, names: readonly string[]): boolean {
  // The patterns run only on the beginning of a name, never on a long text that was pasted.
  return names.some(
    (name) =>
      name === bare || (name.startsWith(bare) && /\p{L}/u.test(bare) && /\p{N}/u.test(bare)),
  );
}

/**
 * The bare names of a code: those that a page shows, and its former ones.
 *
 * @param shown its label, and its path
 * @param earlier pairs of current and former code prefix, such as [`IIC.`, `IdentityCenter.`]
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
