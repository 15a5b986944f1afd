/** The content folder → the catalog, for programs outside Astro. */
import { buildCatalog } from '../catalog/build.ts';
import type { Catalog } from '../catalog/types.ts';
import { ContentError } from './problem.ts';
import { readContent } from './read-content.ts';
import type { Texts } from './texts.ts';

/**
 * Reads a content folder.
 *
 * @throws ContentError with every problem, if there is any
 */
export async function readCatalog(dir: string): Promise<Catalog> {
  return (await readWhole(dir)).catalog;
}

/**
 * Reads a content folder with its prose.
 *
 * @throws ContentError with every problem, if there is any
 */
export async function readWhole(dir: string): Promise<{ catalog: Catalog; texts: Texts }> {
  const { entries, texts, problems } = await readContent(dir);
  if (problems.length) throw new ContentError(problems);
  return { catalog: buildCatalog(entries), texts };
}
