/** The samples of a guide: the fenced code inside `<Sample>`. */

export interface Sample {
  /** The name of the tab, such as `Python`. */
  readonly label: string;
  /** The word behind the fence, such as `python`. */
  readonly language: string;
  readonly code: string;
}

const SAMPLE =
  /<Sample\b[^>]*\blabel="([^"]+)"[^>]*>\s*\n```(\w+)\n([\s\S]*?)\n```\s*\n\s*<\/Sample>/g;

/** All samples of a guide's source text, in order. */
export function samplesIn(mdx: string): Sample[] {
  return [...mdx.matchAll(SAMPLE)].map(([, label, language, code]) => ({
    label: label!,
    language: language!,
    code: `${code!}\n`,
  }));
}

/** The codes that a sample repeats: every one that it names. */
export function codesIn({ code }: Sample): string[] {
  return [...new Set(code.match(/IIC\.\d{3,4}/g))].sort();
}
