/** What a build does to each page, and its last steps: full text, and what readers need who keep the site. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { inOrder, type InOrder } from './in-order.ts';
import { startPack, type Pack } from './offline.ts';
import { startFullText, type FullText } from './pagefind.ts';
import { tightenPolicy } from './policy.ts';

/** Comes after all integrations that write files. */
export function finish(): AstroIntegration {
  let root: string;
  let dist: string;
  let fullText: FullText;
  let pack: Pack;
  let finished: InOrder<{ file: string; page: Uint8Array }>;
  let indexed: Promise<number>;
  return {
    name: 'finish',
    hooks: {
      'astro:config:done': ({ config }) => {
        dist = fileURLToPath(config.outDir);
        root = `${config.base.replace(/\/+$/, '')}/`;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        // It reads in a process of its own, and the pack is compressed in a thread, while Astro makes pages.
        fullText = startFullText();
        setPrerenderer((astro) => ({
          ...astro,
          async setup() {
            await astro.setup?.();
            // Astro has emptied the folder by now.
            pack = startPack(dist);
            // Two pages are under way at a time; the same site has the same index and pack.
            finished = inOrder(async ({ file, page }) => {
              await Promise.all([fullText.add(file, page), pack.add(file, page)]);
            });
          },
          async render(request, options) {
            const finish = finished.begin();
            const rendered = await astro.render(request, options);
            const response = rendered instanceof Response ? rendered : rendered.response;
            const isPage = response.headers.get('content-type')?.startsWith('text/html');
            const page = isPage ? tightenPolicy(await response.bytes()) : null;
            finish(page && { file: fileOf(request, options.routeData.route), page });
            return page ? new Response(page, response) : rendered;
          },
        }));
      },
      // All pages are there by now, and full text is of pages alone.
      'astro:build:generated': () => {
        indexed = finished.ended().then(() => fullText.write(dist));
        // The build waits for it at its end, and fails there if this did.
        indexed.catch(() => {});
      },
      'astro:build:done': async ({ logger }) => {
        await finished.ended();
        const size = await pack.write(indexed);
        logger.info(`${await indexed} pages in full text`);
        logger.info(`${size.pages} pages, ${(size.download / 1e6).toFixed(1)} MB to keep them`);
      },
    },
  };

  /** The file that Astro writes a page to. */
  function fileOf(request: Request, route: string): string {
    const path = decodeURIComponent(new URL(request.url).pathname).slice(root.length);
    return route === '/404' ? '404.html' : `${path}index.html`;
  }
}
