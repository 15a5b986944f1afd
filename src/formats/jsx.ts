/** Elements in MDX, as the parser gives them. */
import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';

export type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

/** Whether a node of a tree is an element in MDX, between paragraphs or within one. */
export function isJsx(node: Nodes): node is Jsx {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Attributes by name: `status={404}` and `status="404"` are both `404`, one without a value is empty. */
export function attributesOf(node: Jsx): Record<string, string> {
  const attributes: Record<string, string> = Object.create(null);
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') continue;
    const { name, value } = attribute;
    attributes[name] = typeof value === 'string' ? value : (value?.value ?? '');
  }
  return attributes;
}

/**
 * The text of an MDX expression that needs no evaluation: empty for a comment, the content of a
 * plain string; null for any other.
 */
export function literal(source: string): string | null {
  const bare = source.replace(/\/\*[^]*?\*\//g, '').trim();
  return bare === '' ? '' : (/^(['"`])([^'"`\\$]*)\1$/.exec(bare)?.[2] ?? null);
}
