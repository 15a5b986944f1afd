/** The content folder → the catalog, for programs outside the site. */
import { buildCatalog } from '../catalog/build.ts';
import type { Catalog } from '../catalog/types.ts';
import { ContentError } from './problem.ts';
import { readContent } from './read-content.ts';

/**
 * Reads a content folder.
 *
 * @throws ContentError with every problem, if there is any
 */
export async function readCatalog(dir: string): Promise<Catalog> {
  const { entries, problems } = await readContent(dir);
  if (problems.length) throw new ContentError(problems);
  return buildCatalog(entries);
}
