/** Paragraphs broken into lines that fit a terminal. */
import type { Nodes, Paragraph, PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';

const WIDTH = 80;
/** What lists and quotations put in front of each line of what they hold. */
const INDENT: Readonly<Record<string, number>> = { listItem: 3, blockquote: 2 };
/** What markup adds to a node's text on both sides together. */
const MARKUP: Readonly<Record<string, number>> = {
  linkReference: 2,
  inlineCode: 2,
  strong: 4,
  emphasis: 2,
};

/** A tree whose paragraphs break at the last blank before column 80. Breaks of the source are not kept. */
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
      // The last word goes on in the next node, which cannot break.
      const next = at === last ? paragraph.children[index + 1] : undefined;
      const length = word.length + (next ? headLength(next) : 0);
      const fits = column + 1 + length <= width;
      value += (fits || column === 0 ? ' ' : '\n') + word;
      column = fits ? column + 1 + word.length : word.length;
    }
    return { ...node, value };
  });
}

/** How much of a node stands before its first blank that may become a line end. */
function headLength(node: PhrasingContent): number {
  if (node.type === 'text') return /^\S*/.exec(node.value)![0].length;
  return node.type === 'break' ? 0 : toString(node).length + (MARKUP[node.type] ?? 0);
}
