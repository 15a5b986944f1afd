/** The headings of the categories' guides, so that pages can link to the one that helps. */
import { getCollection, render } from 'astro:content';

let loading: Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> | undefined;

/**
 * For each category id, the headings of its guide and their ids. A category without a guide has
 * none. Read once a build.
 */
export function guideSections(): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  return (loading ??= load());
}

async function load() {
  const entries = await getCollection('categories');
  return new Map(
    await Promise.all(
      entries.map(async (entry) => {
        const { headings } = entry.body ? await render(entry) : { headings: [] };
        const ids = new Map(headings.map(({ text, slug }) => [text, slug]));
        return [entry.id, ids] as const;
      }),
    ),
  );
}
