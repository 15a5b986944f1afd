/** Full text of the built site, by Pagefind, as a step of the build. */
import { readdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** Indexes every page that marks its content with `data-pagefind-body` and writes `pagefind/`. */
export function pagefind(): AstroIntegration {
  return {
    name: 'pagefind',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const path = fileURLToPath(dir);
        const { index, errors } = await createIndex();
        if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
        const added = await index.addDirectory({ path });
        const written = await index.writeFiles({ outputPath: `${path}/pagefind` });
        await close();
        // Pagefind writes its own interfaces too; this site has one.
        await Promise.all(
          (await readdir(`${path}/pagefind`))
            .filter((name) => /-(ui|highlight)\./.test(name))
            .map((name) => rm(`${path}/pagefind/${name}`)),
        );
        const failed = [...added.errors, ...written.errors];
        if (failed.length) throw new Error(`Pagefind: ${failed.join('; ')}`);
        logger.info(`${added.page_count} pages indexed`);
      },
    },
  };
}
