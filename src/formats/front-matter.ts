/** Files of content: fields in YAML between two lines of three hyphens, then prose in Markdown. */

interface FrontMatter {
  /** The fields, including the line end before the closing line. */
  readonly yaml: string;
  /** Offset in the text at which the fields begin. */
  readonly offset: number;
  /** What follows the closing line. */
  readonly rest: string;
}

/**
 * Ends at the first closing line, even one right below the opening: prose may hold `---` as a rule.
 */
const FRONT_MATTER = /^(\uFEFF?---[ \t]*\r?\n)((?:[^]*?\n)??)---[ \t]*(?:\r?\n|$)/;

/** Takes a file apart, with line ends of either kind; null where it has no front matter. */
export function splitFrontMatter(text: string): FrontMatter | null {
  const found = FRONT_MATTER.exec(text);
  if (!found) return null;
  const [whole, opening, yaml] = found as unknown as [string, string, string];
  return { yaml, offset: opening.length, rest: text.slice(whole.length) };
}
