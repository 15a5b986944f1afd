/** Markdown files with YAML front matter. */
import { parseYaml, type YamlSource } from './yaml-source.ts';

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/;

export interface FrontMatterSource extends YamlSource {
  /** The prose after the front matter, trimmed. */
  readonly body: string;
  /** 1-based line of the file on which the prose starts. */
  readonly bodyLine: number;
}

/** Splits and parses a file; one without front matter gets a problem and an empty body. */
export function parseFrontMatter(text: string, file: string): FrontMatterSource {
  const bare = text.replace(/^\uFEFF/, '');
  const match = FRONT_MATTER.exec(bare);
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
  const rest = bare.slice(match[0].length);
  const body = rest.trim();
  const bodyLine = bare.slice(0, bare.length - rest.trimStart().length).split('\n').length;
  return { ...parseYaml(match[1] ?? '', file, 2), body, bodyLine };
}
