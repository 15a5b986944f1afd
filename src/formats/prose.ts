/**
 * Prose as authors write it, in Markdown or MDX, as plain Markdown: components become the text and the
 * links that they show on a page. Parsed by the parser that makes the pages.
 */
import type { BlockContent, Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { toString } from 'mdast-util-to-string';
import { markdownToMdast, mdxToMdast } from 'satteri';
import type { Prose } from '../catalog/types.ts';
import { attributesOf, isJsx, type Jsx } from './jsx.ts';
import { expression, inline, text, type Surroundings } from './prose-line.ts';
import { withoutReferences, type References } from './references.ts';
import { wrapParagraphs } from './wrap.ts';

/**
 * Prose as Markdown. Its link addresses are collected in `around.references`, for the end of the
 * document.
 *
 * @throws where the prose has a component, an expression or a node that has no form in Markdown
 */
export function proseToMarkdown({ source, mdx }: Prose, around: Surroundings): string {
  const root = (mdx ? mdxToMdast(source) : markdownToMdast(source)) as Root;
  const children = withoutReferences(root).children.flatMap((node) => block(node, around));
  return treeToMarkdown(wrapParagraphs({ type: 'root', children }));
}

/** The addresses of the links made so far, as the end of a document. */
export function addressesToMarkdown(references: References): string {
  return treeToMarkdown({ type: 'root', children: references.definitions() });
}

/** A tree of standard nodes as Markdown, in the form that all documents of the site have. */
export function treeToMarkdown(tree: Nodes): string {
  return toMarkdown(tree, {
    bullet: '-',
    emphasis: '_',
    rule: '-',
    listItemIndent: 'one',
    tightDefinitions: true,
    extensions: [gfmTableToMarkdown()],
  }).trimEnd();
}

/** A block node as standard Markdown nodes. */
function block(node: RootContent, around: Surroundings): RootContent[] {
  if (isJsx(node)) return element(node, around);
  if (node.type === 'mdxFlowExpression') {
    const shown = expression(node.value);
    return shown.length ? [paragraph(shown)] : [];
  }
  if (!('children' in node)) return [node];
  if (node.type === 'paragraph') {
    return [paragraph(node.children.flatMap((child) => inline(child, around)))];
  }
  const inside = (child: RootContent): RootContent[] =>
    node.type === 'heading' || node.type === 'tableCell'
      ? inline(child as PhrasingContent, around)
      : block(child, around);
  return [{ ...node, children: (node.children as RootContent[]).flatMap(inside) } as RootContent];
}

/** A component or an HTML element between paragraphs. */
function element(node: Jsx, around: Surroundings): RootContent[] {
  const attributes = attributesOf(node);
  const children = (): RootContent[] => blocks(node.children as RootContent[], around);
  switch (node.name) {
    case 'Anchor':
      return [];
    case null:
    case 'Steps':
    case 'Samples':
      return children();
    case 'Sample':
      return [
        paragraph([{ type: 'strong', children: [text(attributes['label'] ?? '')] }]),
        ...children(),
      ];
    case 'Note':
      return [note(attributes['kind'] === 'caution' ? 'Caution' : 'Note', children())];
    case 'svg': {
      const title = node.children.find((child) => isJsx(child) && child.name === 'title');
      return title ? [paragraph([text(`Figure: ${toString(title)}`)])] : [];
    }
    default:
      return [paragraph(inline(node as PhrasingContent, around))];
  }
}

/** A block quote that begins with a label, within its first paragraph if it has one. */
function note(word: string, children: RootContent[]): RootContent {
  const [first, ...rest] = children;
  const label: PhrasingContent[] = [{ type: 'strong', children: [text(`${word}:`)] }];
  const all =
    first?.type === 'paragraph'
      ? [paragraph([...label, text(' '), ...first.children]), ...rest]
      : [paragraph(label), ...children];
  return { type: 'blockquote', children: all as BlockContent[] };
}

const PHRASING: ReadonlySet<string> = new Set<PhrasingContent['type']>([
  'break',
  'delete',
  'emphasis',
  'image',
  'inlineCode',
  'link',
  'mdxJsxTextElement',
  'mdxTextExpression',
  'strong',
  'text',
]);

/**
 * Children of an element as blocks: `<Note>text</Note>` on one line has no paragraph of its own.
 */
function blocks(nodes: readonly RootContent[], around: Surroundings): RootContent[] {
  const grouped: RootContent[] = [];
  for (const node of nodes) {
    const last = grouped.at(-1);
    if (!isPhrasing(node)) grouped.push(node);
    else if (last?.type === 'paragraph') last.children.push(node);
    else grouped.push({ type: 'paragraph', children: [node] });
  }
  return grouped.flatMap((node) => block(node, around));
}

function isPhrasing(node: Nodes): node is PhrasingContent {
  return PHRASING.has(node.type);
}

/**
 * A paragraph. One that begins with `[IIC.1205]:` would be a link definition, so that reference is
 * written `[IIC.1205][]`.
 */
function paragraph([first, second, ...rest]: PhrasingContent[]): Paragraph {
  const isDefinition =
    first?.type === 'linkReference' && second?.type === 'text' && second.value.startsWith(':');
  const start = isDefinition ? { ...first, referenceType: 'collapsed' as const } : first;
  return {
    type: 'paragraph',
    children: [start, second, ...rest].filter((node) => node !== undefined),
  };
}
