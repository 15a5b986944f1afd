/** The last steps of a build, side by side: the full-text index and the offline copy. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeOffline } from './offline.ts';
import { indexPages } from './pagefind.ts';

/** The integration; it must come after all others that write files. */
export function finish(): AstroIntegration {
  let indexed: Promise<number>;
  return {
    name: 'finish',
    hooks: {
      // All pages are written by now, and nothing else is indexed.
      'astro:build:generated': ({ dir }) => {
        indexed = indexPages(fileURLToPath(dir));
        // `astro:build:done` awaits it, and fails if this did.
        indexed.catch(() => {});
      },
      'astro:build:done': async ({ dir, logger }) => {
        const size = await writeOffline(fileURLToPath(dir), indexed);
        logger.info(`${await indexed} pages in full text`);
        logger.info(`${size.pages} pages, ${(size.download / 1e6).toFixed(1)} MB to keep them`);
      },
    },
  };
}
