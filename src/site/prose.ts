/** Prose from Markdown files, with its links put under the site's base path. */
import { href } from './site.ts';

/**
 * Authors link pages as `/codes/IIC.1735/`; the site may live under `/errors/`. The HTML is what
 * Astro made of our own Markdown, in which every address is in double quotes.
 */
export function rebase(html: string): string {
  return html.replaceAll('href="/', `href="${href.home}`);
}
