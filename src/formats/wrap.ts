/** Paragraphs broken into lines that fit a terminal. */
import type { Nodes, Paragraph, PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';

const WIDTH = 80;
/** Width of what lists and block quotes put before each line. */
const INDENT: Readonly<Record<string, number>> = { listItem: 3, blockquote: 2 };
/** Width that markup adds to a node's text, both sides together. */
const MARKUP: Readonly<Record<string, number>> = {
  linkReference: 2,
  inlineCode: 2,
  strong: 4,
  emphasis: 2,
};

/** Wraps the paragraphs of a tree at 80 columns. Line ends of the source are not kept. */
export function wrapParagraphs<T extends Nodes>(tree: T, indent = 0): T {
  if (tree.type === 'paragraph') return { ...tree, children: wrapLine(tree, WIDTH - indent) };
  if (!('children' in tree) || tree.type === 'table' || tree.type === 'heading') return tree;
  const inner = indent + (INDENT[tree.type] ?? 0);
  const children = (tree.children as Nodes[]).map((child) => wrapParagraphs(child, inner));
  return { ...tree, children } as T;
}

/** Breaks only the paragraph's own text: no line ends within code, a link or emphasis. */
function wrapLine(paragraph: Paragraph, width: number): PhrasingContent[] {
  let column = 0;
  return paragraph.children.map((node, index): PhrasingContent => {
    if (node.type === 'break') column = 0;
    if (node.type !== 'text') {
      column += node.type === 'break' ? 0 : toString(node).length + (MARKUP[node.type] ?? 0);
      return node;
    }
    const words = node.value.split(/\s+/);
    const last = words.length - 1;
    let value = words[0]!;
    column += value.length;
    for (const [at, word] of words.entries()) {
      if (at === 0) continue;
      // The last word runs into the next node, which cannot be broken.
      const next = at === last ? paragraph.children[index + 1] : undefined;
      const length = word.length + (next ? headLength(next) : 0);
      const fits = column + 1 + length <= width;
      value += (fits || column === 0 ? ' ' : '\n') + word;
      column = fits ? column + 1 + word.length : word.length;
    }
    return { ...node, value };
  });
}

/** Width of a node up to where a line may first be broken. */
function headLength(node: PhrasingContent): number {
  if (node.type === 'text') return /^\S*/.exec(node.value)![0].length;
  return node.type === 'break' ? 0 : toString(node).length + (MARKUP[node.type] ?? 0);
}
