/** Markdown files with YAML front matter. */
import { splitFrontMatter } from '../formats/front-matter.ts';
import { parseYaml, type YamlSource } from './yaml-source.ts';

export interface FrontMatterSource extends YamlSource {
  /** The prose after the front matter, trimmed. */
  readonly body: string;
  /** 1-based line of the file on which the prose starts. */
  readonly bodyLine: number;
}

/** Splits and parses a file; one without front matter gets a problem and an empty body. */
export function parseFrontMatter(text: string, file: string): FrontMatterSource {
  const parts = splitFrontMatter(text);
  if (!parts) {
    const missing = {
      file,
      line: 1,
      found: 'no front matter',
      expected: 'YAML between two lines of three hyphens at the start of the file',
      todo: 'Begin the file with "---" and close the fields with "---"',
    };
    return { ...parseYaml('', file), problems: [missing], body: '', bodyLine: 1 };
  }
  const { yaml, rest } = parts;
  const bodyLine = text.slice(0, text.length - rest.trimStart().length).split('\n').length;
  return { ...parseYaml(yaml, file, 2), body: rest.trim(), bodyLine };
}
