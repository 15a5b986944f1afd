/** Prose as a tree with positions, or why it cannot be read. */
import type { Nodes } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';
import type { Prose } from '../catalog/types.ts';
import type { Problem } from './problem.ts';

/** Prose with the place that it stands at. */
export interface ProseFile {
  /** Path for problems. */
  readonly file: string;
  /** 1-based line on which the prose starts. */
  readonly line: number;
  readonly prose: Prose;
  /** Path of its page from the site's root, for relative links. */
  readonly page: string;
}

/** More than any reader follows, and far less than a walk through all of it can bear. */
const MOST_LEVELS = 100;

/** Parses prose with the parser that makes the pages. */
export function parseProse({ file, line, prose }: ProseFile): Nodes | Problem {
  try {
    const tree = (prose.mdx ? mdxToMdast(prose.source) : markdownToMdast(prose.source)) as Nodes;
    // Within them there is a paragraph as well.
    const deep = tooDeep(tree, MOST_LEVELS + 1);
    if (!deep) return tree;
    return {
      file,
      line: line - 1 + (deep.position?.start.line ?? 1),
      found: `text within more than ${MOST_LEVELS} lists, quotes or components`,
      expected: 'prose that a reader can follow',
      todo: 'Take what is around it apart',
    };
  } catch (error) {
    const message = (error as Error).message;
    // `3:7: Unexpected character … (mdx-jsx:unexpected-character)`, counted from the prose's start.
    const [, at = '1', what = message] =
      /^(\d+):\d+: (.*?)(?: \([\w-]+:[\w-]+\))?$/s.exec(message) ?? [];
    const told = what.replace(/\((\d+):(\d+)\)/g, (_, other) => `(line ${line - 1 + +other})`);
    return {
      file,
      line: line - 1 + Number(at),
      found: `MDX that cannot be read (${told})`,
      expected: 'each component closed, and "<" and "{" in text within code spans',
      todo: 'Correct the text there',
    };
  }
}

/** The first node with text in it that has more nodes around it, or null. */
function tooDeep(node: Nodes, levels: number): Nodes | null {
  if (!('children' in node)) return null;
  if (levels < 0) return node;
  for (const child of node.children) {
    const deep = tooDeep(child, levels - 1);
    if (deep) return deep;
  }
  return null;
}

/** Visits a node and all below it. */
export function walk(node: Nodes, visit: (node: Nodes) => void): void {
  visit(node);
  if ('children' in node) for (const child of node.children) walk(child, visit);
}
