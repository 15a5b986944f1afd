/** Full text of the built site, by Pagefind. */
import { readdir, rm } from 'node:fs/promises';
import { close, createIndex, type NewFileResponse, type PagefindIndex } from 'pagefind';

/** An index that grows while pages are made. */
export interface FullText {
  /**
   * Keeps a place for a file, given by its path under the site's root: pages are numbered in the order
   * of their places, whichever is there first, so that the same site has the same index.
   *
   * @returns takes the page, which is indexed if it marks its content with `data-pagefind-body`, or
   *   null where the file is no page
   */
  place: (path: string) => (page: Uint8Array | null) => void;
  /**
   * Writes `pagefind/` into a folder.
   *
   * @returns the number of pages in the index
   * @throws with what Pagefind says, where it says anything
   */
  write: (dist: string) => Promise<number>;
}

const BODY = 'data-pagefind-body';
/** What Pagefind need not look at: two thirds of a page are styles, and none of its text. */
const START = '<main';
const END = '</main>';

/** Starts Pagefind, a process of its own. */
export function startFullText(): FullText {
  const starting = createIndex();
  const added: Promise<NewFileResponse>[] = [];
  let last = Promise.resolve();
  return {
    place(path) {
      const { promise, resolve } = Promise.withResolvers<Uint8Array | null>();
      last = last.then(async () => {
        const page = await promise;
        if (page) await add(path, page);
      });
      // `write` waits for it, and fails there if this did.
      last.catch(() => {});
      return resolve;
    },
    async write(dist) {
      const index = await started();
      await last;
      const failed = (await Promise.all(added)).flatMap(({ errors }) => errors);
      const written = await index.writeFiles({ outputPath: `${dist}/pagefind` });
      await close();
      failed.push(...written.errors);
      if (failed.length) throw new Error(`Pagefind: ${failed.join('; ')}`);
      // Pagefind writes its own interfaces too; this site has one.
      await Promise.all(
        (await readdir(`${dist}/pagefind`))
          .filter((name) => /-(ui|highlight)\./.test(name))
          .map((name) => rm(`${dist}/pagefind/${name}`)),
      );
      return added.length;
    },
  };

  async function started(): Promise<PagefindIndex> {
    const { index, errors } = await starting;
    if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    return index;
  }

  /** Sends a page, and waits for no answer. */
  async function add(sourcePath: string, page: Uint8Array): Promise<void> {
    const html = Buffer.from(page.buffer, page.byteOffset, page.byteLength);
    if (!html.includes(BODY)) return;
    const main = html.toString('utf8', html.indexOf(START), html.indexOf(END) + END.length);
    const content = `<!doctype html><html lang="en"><body>${main}`;
    added.push((await started()).addHTMLFile({ sourcePath, content }));
  }
}
