/** The last steps of a build: full text, and what readers need who keep the site, both at once. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeOffline } from './offline.ts';
import { indexPages } from './pagefind.ts';

/** Comes after all integrations that write files. */
export function finish(): AstroIntegration {
  return {
    name: 'finish',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const indexed = indexPages(dist);
        const [count, size] = await Promise.all([indexed, writeOffline(dist, indexed)]);
        logger.info(`${count} pages in full text`);
        logger.info(`${size.pages} pages, ${(size.download / 1e6).toFixed(1)} MB to keep them`);
      },
    },
  };
}
