/** The built site as tests see it: its pages, parsed once. */
import { globSync, readFileSync } from 'node:fs';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

export const dist = process.env['OUT_DIR'] ?? 'dist';

export interface BuiltPage {
  /** Path under the site's root, such as `/codes/IIC.1267/`. */
  readonly path: string;
  readonly html: string;
  readonly document: Node;
}

/** Every HTML page. */
export function builtPages(): BuiltPage[] {
  return globSync('**/*.html', { cwd: dist })
    .sort()
    .map((file) => {
      const html = readFileSync(`${dist}/${file}`, 'utf8');
      return { path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`, html, document: parse(html) };
    });
}

/** A file of the built site as text. */
export function builtFile(path: string): string {
  return readFileSync(`${dist}/${path}`, 'utf8');
}

/** All elements below a node, in document order. */
export function elements(node: Node, name?: string): Element[] {
  const found: Element[] = [];
  const walk = (at: Node): void => {
    if ('tagName' in at && (!name || at.tagName === name)) found.push(at);
    if ('childNodes' in at) at.childNodes.forEach(walk);
    if ('content' in at) walk(at.content as Node);
  };
  walk(node);
  return found;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** The text of a node, white space folded. */
export function textOf(node: Node): string {
  const parts: string[] = [];
  const walk = (at: Node): void => {
    if ('value' in at && at.nodeName === '#text') parts.push(at.value);
    if ('childNodes' in at) at.childNodes.forEach(walk);
  };
  walk(node);
  return parts.join('').replace(/\s+/g, ' ').trim();
}

export function hasClass(element: Element, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(/\s+/).includes(name);
}
