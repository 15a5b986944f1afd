/** Full text of the built site, by Pagefind. */
import { readdir, rm } from 'node:fs/promises';
import { close, createIndex } from 'pagefind';

/**
 * Indexes every page that marks its content with `data-pagefind-body` and writes `pagefind/`.
 *
 * @param dist folder with the built site
 * @returns the number of pages
 * @throws Error with the messages of Pagefind, if it reports any
 */
export async function indexPages(dist: string): Promise<number> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const added = await index.addDirectory({ path: dist });
  const written = await index.writeFiles({ outputPath: `${dist}/pagefind` });
  await close();
  // Pagefind writes its own interfaces too; this site has one.
  await Promise.all(
    (await readdir(`${dist}/pagefind`))
      .filter((name) => /-(ui|highlight)\./.test(name))
      .map((name) => rm(`${dist}/pagefind/${name}`)),
  );
  const failed = [...added.errors, ...written.errors];
  if (failed.length) throw new Error(`Pagefind: ${failed.join('; ')}`);
  return added.page_count;
}
