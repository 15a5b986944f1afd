/** Inline content of prose: text, links, and the components that show as such. */
import type { PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { NO_STATUS } from '../catalog/no-status.ts';
import type { Catalog } from '../catalog/types.ts';
import { codeNamed, type Listed } from '../catalog/views.ts';
import { attributesOf, isJsx, literal } from './jsx.ts';
import type { Links } from './links.ts';
import type { References } from './references.ts';

/** What prose refers to. */
export interface Surroundings {
  readonly catalog: Catalog;
  readonly links: Links;
  readonly references: References;
  /** A citation of a document or its section; throws where it is not known. */
  readonly cite: (to: string, section?: string) => { readonly text: string; readonly href: string };
  /** Absolute URL of the page that the prose is on, to resolve relative links. */
  readonly page: string;
}

type InlineComponent = (
  attributes: Readonly<Record<string, string>>,
  around: Surroundings,
) => PhrasingContent;

/** A link to a row, labelled with its code and its status. */
export function linkToRow(
  { code, row }: Listed,
  links: Links,
  references: References,
): PhrasingContent {
  const said = row.status === NO_STATUS || code.label.endsWith(` ${row.status}`);
  const named = said ? code.label : `${code.label} ${row.status}`;
  return references.link([text(named)], links.row(code, row), named);
}

/** Inline components. */
const INLINE: Readonly<Record<string, InlineComponent>> = {
  Anchor: () => text(''),
  Code({ id = '', status }, { catalog, links, references }) {
    const code = codeNamed(catalog, id);
    const row = code?.rows.find((candidate) => `${candidate.status}` === status);
    if (!code || (status !== undefined && !row)) {
      throw new Error(`<Code id="${id}" />: the catalog has no such code or row.`);
    }
    return row
      ? linkToRow({ code, row }, links, references)
      : references.link([text(code.label)], links.code(code), code.label);
  },
  Status: ({ code = '' }, { catalog, links, references }) =>
    catalog.codes.some(({ rows }) => rows.some(({ status }) => `${status}` === code))
      ? references.link([text(code)], links.status(Number(code)), code)
      : text(code),
  Ref({ to = '', section }, { cite, references }) {
    const citation = cite(to, section);
    return references.link([text(citation.text)], citation.href, citation.text);
  },
};

/**
 * An inline node as standard Markdown nodes.
 *
 * @throws where a component or an expression has no form in Markdown, or names what is not there
 */
export function inline(node: PhrasingContent, around: Surroundings): PhrasingContent[] {
  if (isJsx(node)) {
    if (Object.hasOwn(INLINE, node.name ?? '')) {
      return [INLINE[node.name!]!(attributesOf(node), around)];
    }
    if (node.name === null) return inlineAll(node.children as PhrasingContent[], around);
    throw new Error(`<${node.name}> has no form in Markdown; give it one in src/formats.`);
  }
  if (node.type === 'mdxTextExpression') return expression(node.value);
  if (node.type === 'image') return [{ ...node, url: wholeAddress(node.url, around) }];
  if (!('children' in node)) return [node];
  const children = inlineAll(node.children as PhrasingContent[], around);
  if (node.type !== 'link') return [{ ...node, children } as PhrasingContent];
  return [around.references.link(children, wholeAddress(node.url, around), toString(node))];
}

function inlineAll(nodes: readonly PhrasingContent[], around: Surroundings): PhrasingContent[] {
  return nodes.flatMap((node) => inline(node, around));
}

/** Root-relative paths are under the site's base path; others are relative to the page. */
function wholeAddress(url: string, { links, page }: Surroundings): string {
  return /^\/(?!\/)/.test(url) ? links.file(url) : new URL(url, page).href;
}

/** An MDX expression: a comment gives nothing, a plain string its text. */
export function expression(source: string): PhrasingContent[] {
  const shown = literal(source);
  if (shown === null) throw new Error(`{${source}} has no form in Markdown.`);
  return shown === '' ? [] : [text(shown)];
}

/** Text as a node of Markdown's tree, which escapes it when it is written. */
export const text = (value: string): PhrasingContent => ({ type: 'text', value });
