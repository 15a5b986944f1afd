/** Full text by Pagefind, reduced to what this site needs. */
import type { Filters } from './filters.ts';
import type { Anchor, Word } from './sections.ts';

/** Matches in a part of a page, or in all of it. */
export interface Part {
  readonly url: string;
  readonly plain_excerpt: string;
  readonly weighted_locations: readonly Word[];
}

/** A page that has the words, as Pagefind gives it. */
export interface Page extends Part {
  readonly content: string;
  /** `title`, and on the page of a code its id, `code`. */
  readonly meta: Readonly<Record<string, string>>;
  /** Every element with an id. */
  readonly anchors: readonly Anchor[];
  /** What stands before the first heading with an id, and below each. */
  readonly sub_results: readonly (Part & { readonly title: string; readonly anchor?: Anchor })[];
}

interface PagefindApi {
  options(options: {
    baseUrl: string;
    excerptLength: number;
    excerptEllipsis: string;
  }): Promise<void>;
  init(): Promise<void>;
  search(
    query: string,
    options: { filters: Record<string, string> },
  ): Promise<{ results: { id: string; score: number; data(): Promise<Page> }[] }>;
}

/** Length of an excerpt, in words. */
export const EXCERPT = 24;
/** Longer queries are pastes; Pagefind wants every word and would find nothing. */
const MOST_WORDS = 16;

let loading: Promise<PagefindApi> | undefined;

/** Loads Pagefind from the site's root, once; after a failure, the next call tries again. */
function loadFulltext(root: string): Promise<PagefindApi> {
  loading ??= (async () => {
    const api = (await import(/* @vite-ignore */ `${root}pagefind/pagefind.js`)) as PagefindApi;
    await api.options({ baseUrl: root, excerptLength: EXCERPT, excerptEllipsis: '…' });
    await api.init();
    return api;
  })();
  loading.catch(() => (loading = undefined));
  return loading;
}

/**
 * Searches the whole site. If no page has every word, the words are searched one by one; pages with
 * at least half of them are ranked by the sum of their scores times the share of words they have,
 * to the power 1.5.
 *
 * @throws where it cannot be loaded
 */
export async function searchFulltext(
  root: string,
  text: string,
  filters: Filters,
  most: number,
): Promise<Page[]> {
  const words = queryWords(text);
  if (!words.length) return [];
  const api = await loadFulltext(root);
  const options = { filters: Object.fromEntries(Object.entries(filters).filter(([, v]) => v)) };
  let { results } = await api.search(words.join(' '), options);
  if (!results.length && words.length > 1) {
    const single = await Promise.all(words.map((word) => api.search(word, options)));
    const sums = new Map<string, { result: (typeof results)[0]; sum: number; words: number }>();
    for (const result of single.flatMap((search) => search.results)) {
      const known = sums.get(result.id) ?? { result, sum: 0, words: 0 };
      sums.set(result.id, { result, sum: known.sum + result.score, words: known.words + 1 });
    }
    const rank = (entry: { sum: number; words: number }): number =>
      entry.sum * (entry.words / words.length) ** 1.5;
    results = [...sums.values()]
      .filter((entry) => entry.words >= words.length / 2)
      .sort((a, b) => rank(b) - rank(a))
      .map(({ result }) => result);
  }
  // Pagefind takes a part of its index that it cannot fetch for one without matches.
  if (!results.length && isCutOff()) throw new Error('Full text cannot be fetched.');
  const pages = await Promise.all(results.slice(0, most).map((result) => result.data()));
  return pages.filter(({ content }) => holds(content, words));
}

/**
 * The share of a word that has to match, so that its forms do, too: `provisio` for `provisioning`
 * and `provisioned`.
 */
const BEGINNING = 0.6;
const SHORTEST_BEGINNING = 4;

/**
 * Whether a page has at least half of the words. Pagefind replaces a word that no page has by the
 * longest beginning of it that some have: `asdfasdf` by `as`.
 */
function holds(content: string, words: readonly string[]): boolean {
  const text = content.toLowerCase();
  // Short words such as `on` are everywhere.
  const long = words.filter((word) => word.length > 2);
  const telling = long.length ? long : words;
  const found = telling.filter((word) => {
    const length = Math.max(SHORTEST_BEGINNING, Math.ceil(word.length * BEGINNING));
    return text.includes(word.toLowerCase().slice(0, length));
  });
  return found.length >= telling.length / 2;
}

/** Whether there is no network, and no copy of the site in its place. */
function isCutOff(): boolean {
  return !navigator.onLine && !navigator.serviceWorker?.controller;
}

/** The words that Pagefind is asked for; none where the text is a paste and not a query. */
function queryWords(text: string): string[] {
  const words = text
    .normalize('NFKC')
    .replace(/\{\w*\}/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .filter(Boolean);
  return words.length > MOST_WORDS ? [] : words;
}
