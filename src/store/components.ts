/** The components that MDX may use, each with its attributes. */
import type { MdxJsxAttributeNode } from 'satteri';
import type { Jsx } from '../formats/jsx.ts';
import { meant } from './nearest.ts';
import type { Finding } from './problem.ts';

interface Component {
  readonly needs: readonly string[];
  readonly may: readonly string[];
  /** Attributes that are numbers, and so stand in braces. */
  readonly numbers?: readonly string[];
}

/** The components of `src/components/mdx`. */
export const COMPONENTS = {
  Anchor: { needs: ['id'], may: [] },
  Code: { needs: ['id'], may: ['status'], numbers: ['status'] },
  Note: { needs: [], may: ['kind'] },
  Ref: { needs: ['to'], may: ['section'] },
  Sample: { needs: ['group', 'label'], may: ['open'] },
  Samples: { needs: ['label'], may: [] },
  Status: { needs: ['code'], may: [], numbers: ['code'] },
  Steps: { needs: [], may: [] },
} as const satisfies Record<string, Component>;

export type ComponentName = keyof typeof COMPONENTS;

/** Whether a name is that of a component. Case counts, and elements of HTML are none. */
export function isComponent(name: string): name is ComponentName {
  return Object.hasOwn(COMPONENTS, name);
}

/** What is wrong with an element as such; null where nothing is, and for elements of HTML. */
export function elementFinding({ name, attributes }: Jsx): Finding | null {
  if (name === null || /^[a-z][^.]*$/.test(name)) return null;
  const names = Object.keys(COMPONENTS);
  if (!isComponent(name)) {
    return {
      found: `component <${name}>`,
      expected: `one of ${names.join(', ')}`,
      todo: meant(name, names) ?? 'Use one of these, or write plain text',
    };
  }
  const named = attributes.filter((one) => one.type === 'mdxJsxAttribute');
  return strange(name, named) ?? missing(name, named) ?? quoted(name, named);
}

function strange(name: ComponentName, attributes: readonly MdxJsxAttributeNode[]): Finding | null {
  const { needs, may }: Component = COMPONENTS[name];
  const known = [...needs, ...may];
  const found = attributes.find((attribute) => !known.includes(attribute.name));
  if (!found) return null;
  return {
    found: `attribute "${found.name}" of <${name}>`,
    expected: known.length ? `only ${known.join(', ')}` : 'no attributes',
    todo: meant(found.name, known) ?? `Remove "${found.name}"`,
  };
}

function missing(name: ComponentName, attributes: readonly MdxJsxAttributeNode[]): Finding | null {
  const { needs }: Component = COMPONENTS[name];
  const lacking = needs.find((need) => !attributes.some((attribute) => attribute.name === need));
  if (lacking === undefined) return null;
  return {
    found: `<${name}> without "${lacking}"`,
    expected: needs.join(', '),
    todo: `Add "${lacking}"`,
  };
}

/** Components compare numbers, so a number in quotes would match nothing. */
function quoted(name: ComponentName, attributes: readonly MdxJsxAttributeNode[]): Finding | null {
  const { numbers = [] }: Component = COMPONENTS[name];
  const found = attributes.find(
    (attribute) => numbers.includes(attribute.name) && typeof attribute.value === 'string',
  );
  if (!found) return null;
  return {
    found: `<${name} ${found.name}="${found.value}" />`,
    expected: 'a number in braces',
    todo: `Write ${found.name}={${found.value}}`,
  };
}
