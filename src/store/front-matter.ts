/** Markdown files with YAML front matter. */
import { parseYaml, type YamlSource } from './yaml-source.ts';

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/;

export interface FrontMatterSource extends YamlSource {
  /** The prose after the front matter, trimmed. */
  readonly body: string;
  /** 1-based line of the file on which the text after the front matter starts. */
  readonly bodyLine: number;
}

/** Splits and parses a file; one without front matter gets a problem and an empty body. */
export function parseFrontMatter(text: string, file: string): FrontMatterSource {
  const match = FRONT_MATTER.exec(text.replace(/^\uFEFF/, ''));
  if (!match) {
    const missing = {
      file,
      line: 1,
      found: 'no front matter',
      expected: 'YAML between two lines of three hyphens at the start of the file',
      todo: 'Begin the file with "---" and close the fields with "---"',
    };
    return { ...parseYaml('', file), problems: [missing], body: '', bodyLine: 1 };
  }
  const bodyLine = match[0].split('\n').length;
  const body = text
    .replace(/^\uFEFF/, '')
    .slice(match[0].length)
    .trim();
  return { ...parseYaml(match[1] ?? '', file, 2), body, bodyLine };
}
