/** Codes as text: their number, their order, their range and the path they live at. */

/**
 * The digits that end a code (`IIC.1267` → `1267`), or null where it does not end in digits.
 * Leading zeros are kept: `SMN.00010001` and `SMN.10001` are different codes.
 */
export function digitsOf(code: string): string | null {
  let from = code.length;
  while (from > 0 && code[from - 1]! >= '0' && code[from - 1]! <= '9') from -= 1;
  return code.slice(from) || null;
}

/** What stands before the digits that end a code, separator included: `IIC.`; all of it without digits. */
export function headOf(code: string): string {
  return code.slice(0, code.length - (digitsOf(code)?.length ?? 0));
}

/**
 * Orders codes by the part before the number, then numerically, then by spelling: `IIC.400`,
 * `IIC.1000`, `SMN.1`. Independent of the locale, so that builds are the same everywhere.
 */
export function compareCodes(a: string, b: string): number {
  return (
    compareText(headOf(a), headOf(b)) ||
    Number(digitsOf(a) ?? -1) - Number(digitsOf(b) ?? -1) ||
    compareText(a, b)
  );
}

/** Orders by UTF-16 code units, the same in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The number range of a code, its last two digits hidden: `IIC.1267` → `12xx`. Null for a code
 * without a number, or with one of fewer than three digits.
 */
export function rangeOf(code: string): string | null {
  const digits = digitsOf(code);
  return digits && digits.length > 2 ? `${digits.slice(0, -2)}xx` : null;
}

/**
 * A code as people read it: with its number in the label of its catalog, such as `SCIM {number}`,
 * or as it is.
 */
export function labelOf(code: string, label: string | null): string {
  return label?.replace('{number}', digitsOf(code) ?? code) ?? code;
}

/** The former names of a code: its number after each former prefix of its catalog. */
export function aliasesOf(code: string, legacy: readonly string[]): string[] {
  const digits = digitsOf(code);
  return digits === null ? [] : legacy.map((prefix) => `${prefix}.${digits}`);
}

/** Pairs of current and former code prefix, such as [`IIC.`, `IdentityCenter.`]. */
export function earlierHeads(
  codes: readonly { readonly id: string; readonly aliases: readonly string[] }[],
): [now: string, before: string][] {
  const heads = codes.flatMap(({ id, aliases }) =>
    aliases.map((alias): [string, string] => [headOf(id), headOf(alias)]),
  );
  return [...new Map(heads.map((pair) => [pair.join(' '), pair])).values()];
}

/**
 * A code as a path segment and file name. Characters that are unsafe in either become `-`; so do
 * leading dots, a dot at the end, and the dot of an extension that pages use, as in `a.json`.
 */
export function safeName(code: string): string {
  return code
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^\.+/, '-')
    .replace(/\.(?=$|(?:html?|json|mdx?)$)/i, '-');
}

/**
 * The safe name of a code, with `~2`, `~3` where it is taken already; case does not count, since
 * some file systems ignore it. The name is added to `taken`.
 *
 * @param taken names in lower case
 */
export function takeName(code: string, taken: Set<string>): string {
  const safe = safeName(code);
  let name = safe;
  for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${safe}~${n}`;
  taken.add(name.toLowerCase());
  return name;
}

/** A unique path segment for each code; where several would share one, the first gets it. */
export function assignPaths(codes: readonly string[]): Map<string, string> {
  const taken = new Set<string>();
  return new Map(codes.map((code) => [code, takeName(code, taken)]));
}
