/** The sitemap, by Astro's integration, with dates from the content and without pages that are not to be listed. */
import astroSitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { contentDir } from '../store/content-dir.ts';
import { readRedirects } from '../store/history.ts';
import { readCatalog } from '../store/read-catalog.ts';
import { pageDates, unlistedPaths } from './lastmod.ts';

/** @param base base path of the site, with or without a slash at its end */
export function sitemap(base: string): AstroIntegration {
  const root = base.replace(/\/+$/, '');
  let loading: ReturnType<typeof load> | undefined;
  return astroSitemap({
    namespaces: { news: false, xhtml: false, image: false, video: false },
    async serialize(item) {
      const { dates, unlisted } = await (loading ??= load());
      const path = decodeURIComponent(new URL(item.url).pathname).slice(root.length);
      if (unlisted.has(path)) return undefined;
      const lastmod = dates.get(path.replace(/page\/\d+\/$/, ''));
      return { url: item.url, ...(lastmod && { lastmod }) };
    },
  });
}

async function load() {
  const catalog = await readCatalog(contentDir);
  const moved = Object.keys(readRedirects(contentDir));
  return { dates: pageDates(catalog), unlisted: unlistedPaths(catalog, moved) };
}
