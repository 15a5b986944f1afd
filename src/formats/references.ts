/**
 * Links of a Markdown document as references with their addresses at its end, so that the text reads
 * well where nothing makes links of it: `[IIC.1205]`, and below `[IIC.1205]: https://…`.
 */
import type { Definition, LinkReference, Nodes, PhrasingContent, Root } from 'mdast';

export interface References {
  /** A reference to an address, labelled with a name. */
  readonly link: (children: PhrasingContent[], url: string, name: string) => LinkReference;
  /** The addresses of the links made since the last call, in order. */
  readonly definitions: () => Definition[];
}

/**
 * Starts the references of a document, or of several that are read as one: the same label means the
 * same address in all of them.
 */
export function startReferences(): References {
  const urlOf = new Map<string, string>();
  const used = new Map<string, Definition>();
  return {
    link(children, url, name) {
      const label = freeLabel(name, url, urlOf);
      const key = label.toLowerCase();
      urlOf.set(key, url);
      const association = { identifier: key, label };
      used.set(key, { type: 'definition', ...association, url });
      return { type: 'linkReference', ...association, referenceType: 'shortcut', children };
    },
    definitions() {
      const made = [...used.values()];
      used.clear();
      return made;
    },
  };
}

/**
 * The name without what a label cannot hold (CommonMark 0.31, section 4.7), with a number if
 * another address has that label.
 */
function freeLabel(name: string, url: string, urlOf: ReadonlyMap<string, string>): string {
  const plain = name.replace(/[[\]\\`*_<>&\s]+/g, ' ').trim() || 'link';
  let label = plain;
  for (let n = 2; (urlOf.get(label.toLowerCase()) ?? url) !== url; n += 1) label = `${plain} ${n}`;
  return label;
}

/**
 * A document in which the author's own references are plain links, so that all become ours alike, and
 * plain images.
 */
export function withoutReferences(root: Root): Root {
  const urlOf = new Map<string, string>();
  const find = (node: Nodes): void => {
    // Of two definitions of a label, the first counts (CommonMark 0.31, section 4.7).
    if (node.type === 'definition' && !urlOf.has(node.identifier))
      urlOf.set(node.identifier, node.url);
    if ('children' in node) node.children.forEach(find);
  };
  find(root);
  const replace = (node: Nodes): Nodes[] => {
    if (node.type === 'definition') return [];
    if (node.type === 'imageReference')
      return [{ type: 'image', url: urlOf.get(node.identifier)!, alt: node.alt ?? '' }];
    if (!('children' in node)) return [node];
    const children = (node.children as Nodes[]).flatMap(replace);
    if (node.type !== 'linkReference') return [{ ...node, children } as Nodes];
    return [
      { type: 'link', url: urlOf.get(node.identifier)!, children: children as PhrasingContent[] },
    ];
  };
  return replace(root)[0] as Root;
}
