/** Full text of the built site, by Pagefind. */
import { readdir, rm } from 'node:fs/promises';
import { close, createIndex, type NewFileResponse, type PagefindIndex } from 'pagefind';

/** An index that grows while pages are made. */
export interface FullText {
  /**
   * Sends a page, given by its file under the site's root, if it marks its content with
   * `data-pagefind-body`. Pages are numbered as they come.
   */
  add: (file: string, page: Uint8Array) => Promise<void>;
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
  return {
    async add(file, page) {
      const html = Buffer.from(page.buffer, page.byteOffset, page.byteLength);
      if (!html.includes(BODY)) return;
      const main = html.toString('utf8', html.indexOf(START), html.indexOf(END) + END.length);
      const content = `<!doctype html><html lang="en"><body>${main}`;
      // Sent, and no answer waited for before all are.
      added.push((await started()).addHTMLFile({ sourcePath: file, content }));
    },
    async write(dist) {
      const index = await started();
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
}
