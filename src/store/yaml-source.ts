/** YAML with positions: the value of a file, and the line of each part of it. */
import { LineCounter, isNode, parseDocument } from 'yaml';
import type { Problem } from './problem.ts';

export type Path = readonly PropertyKey[];

export interface YamlSource {
  readonly value: unknown;
  /** 1-based line in the file of the value at a path, or of its nearest ancestor. */
  readonly lineOf: (path: Path) => number;
  /** 1-based line of a key; for keys that a schema does not know. */
  readonly lineOfKey: (path: Path, key: string) => number;
  readonly problems: readonly Problem[];
}

/**
 * Parses YAML 1.2.
 *
 * @param text the YAML alone
 * @param file path for problems
 * @param firstLine 1-based line of the file on which `text` starts
 */
export function parseYaml(text: string, file: string, firstLine = 1): YamlSource {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true });
  const lineAt = (offset: number): number => counter.linePos(offset).line + firstLine - 1;

  const lineOf = (path: Path): number => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const node = document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return lineAt(node.range[0]);
    }
    return firstLine;
  };

  const lineOfKey = (path: Path, key: string): number => {
    const map = path.length ? document.getIn(path, true) : document.contents;
    const items = map && typeof map === 'object' && 'items' in map ? (map.items as unknown[]) : [];
    for (const item of items) {
      const node = (item as { key?: unknown }).key;
      if (isNode(node) && node.range && String(node) === key) return lineAt(node.range[0]);
    }
    return lineOf(path);
  };

  const problems = document.errors.map((error): Problem => ({
    file,
    line: lineAt(error.pos[0]),
    found: `YAML that cannot be read (${error.message.split('\n')[0]!.replace(/ at line \d+.*$/, '')})`,
    expected: 'valid YAML',
    todo: 'Quote values that hold ": ", " #", braces or brackets, and check the indentation',
  }));
  return { value: problems.length ? null : document.toJS(), lineOf, lineOfKey, problems };
}
