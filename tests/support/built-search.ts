/** Full-text search in the built index, in Node: Pagefind gets its files from the folder, not a server. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { dist } from './dist.ts';

interface PagefindApi {
  options(options: { basePath: string; baseUrl: string }): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

const SITE = 'https://site.example';

/** Loads the index; a query gives the paths of the pages that have all its words, the best first. */
export async function loadBuiltSearch(): Promise<(query: string) => Promise<string[]>> {
  globalThis.fetch = async (input) => {
    const { pathname } = new URL(String(input), SITE);
    return new Response(readFileSync(`${dist}${pathname}`));
  };
  // All that Pagefind needs of a browser: the language of the page and its address.
  Object.assign(globalThis, {
    document: { querySelector: () => ({ getAttribute: () => 'en' }), currentScript: null },
    location: new URL(`${SITE}/search/`),
    window: globalThis,
  });
  const script = pathToFileURL(resolve(dist, 'pagefind/pagefind.js')).href;
  const api = (await import(script)) as PagefindApi;
  await api.options({ basePath: `${SITE}/pagefind/`, baseUrl: '/' });
  await api.init();
  return async (query) => {
    const { results } = await api.search(query);
    const pages = await Promise.all(results.map((result) => result.data()));
    return pages.map(({ url }) => url);
  };
}
