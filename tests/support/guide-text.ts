/** The words of a guide as a page shows them. */
import { attribute, elements, hasClass, type Element, type Node } from './dist.ts';

/** Elements that a block of text ends at. */
const BLOCKS = new Set(['p', 'li', 'td', 'th', 'h2', 'h3', 'ul', 'ol', 'table', 'div']);

/** What is no prose: code blocks, drawings and citations. */
function isProse(element: Element): boolean {
  return !['pre', 'svg', 'script', 'style'].includes(element.tagName) && !hasClass(element, 'ref');
}

/** The body of the guide on a category's or a guide's page, or undefined where there is none. */
export function guideBody(document: Node): Element | undefined {
  return elements(document, 'div').find((element) => hasClass(element, 'prose'));
}

/** Each block of text of a guide, from headings to cells, with its element's name. */
export function blocksOf(body: Element): { tag: string; text: string }[] {
  const blocks: { tag: string; text: string }[] = [];
  const open: { tag: string; parts: string[] }[] = [];
  const walk = (node: Node): void => {
    if (node.nodeName === '#text' && 'value' in node) open.at(-1)?.parts.push(node.value);
    if ('tagName' in node && !isProse(node)) return;
    const isBlock = 'tagName' in node && BLOCKS.has(node.tagName);
    if (isBlock) open.push({ tag: node.tagName, parts: [] });
    if ('childNodes' in node) node.childNodes.forEach(walk);
    if (!isBlock) return;
    const { tag, parts } = open.pop()!;
    const text = parts.join('').replace(/\s+/g, ' ').trim();
    if (text) blocks.push({ tag, text });
  };
  walk(body);
  return blocks;
}

/** Addresses that an element's links lead to. */
export function linksIn(node: Node): string[] {
  return elements(node, 'a').flatMap((link) => attribute(link, 'href') ?? []);
}
