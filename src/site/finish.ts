/** What a build does to each page, and its last steps: full text, and what readers need who keep the site. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeOffline } from './offline.ts';
import { startFullText, type FullText } from './pagefind.ts';
import { tightenPolicy } from './policy.ts';

/** Comes after all integrations that write files. */
export function finish(): AstroIntegration {
  let root: string;
  let fullText: FullText;
  let indexed: Promise<number>;
  return {
    name: 'finish',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = `${config.base.replace(/\/+$/, '')}/`;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        // It reads on another processor while Astro makes pages on this one.
        fullText = startFullText();
        setPrerenderer((astro) => ({
          ...astro,
          async render(request, options) {
            const path = decodeURIComponent(new URL(request.url).pathname).slice(root.length);
            const index = fullText.place(`${path}index.html`);
            const rendered = await astro.render(request, options);
            const response = rendered instanceof Response ? rendered : rendered.response;
            const isPage = response.headers.get('content-type')?.startsWith('text/html');
            const page = isPage ? tightenPolicy(await response.bytes()) : null;
            index(page);
            return page ? new Response(page, response) : rendered;
          },
        }));
      },
      // All pages are there by now, and full text is of pages alone.
      'astro:build:generated': ({ dir }) => {
        indexed = fullText.write(fileURLToPath(dir));
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
