/** Astro's sitemap, with dates from the content and without unlisted pages. */
import astroSitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import type { Outcome } from './beside.ts';

/**
 * @param base base path of the site, with or without a slash at its end
 * @param outcome gives the dates of pages, and which are not to be listed
 */
export function sitemap(base: string, outcome: () => Promise<Outcome>): AstroIntegration {
  const root = base.replace(/\/+$/, '');
  return astroSitemap({
    namespaces: { news: false, xhtml: false, image: false, video: false },
    async serialize(item) {
      const { dates, unlisted } = await outcome();
      const path = decodeURIComponent(new URL(item.url).pathname).slice(root.length);
      if (unlisted.has(path)) return undefined;
      const lastmod = dates.get(path.replace(/page\/\d+\/$/, ''));
      return { url: item.url, ...(lastmod && { lastmod }) };
    },
  });
}
