/** The last steps of a build: full text, and what readers need who keep the site, both at once. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeOffline } from './offline.ts';
import { indexPages } from './pagefind.ts';

/** Comes after all integrations that write files. */
export function finish(): AstroIntegration {
  let indexed: Promise<number>;
  return {
    name: 'finish',
    hooks: {
      // All pages are there by now, and full text is of pages alone.
      'astro:build:generated': ({ dir }) => {
        indexed = indexPages(fileURLToPath(dir));
        // The build waits for it at its end, and fails there if this did.
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
