/** A query → what full text has for it: pages, and the rows and sections that have the words. */
import type { Resolver } from '../../resolve/load.ts';
import type { Candidate } from '../../resolve/types.ts';
import type { Filters } from './filters.ts';
import { EXCERPT, searchFulltext, type Page, type Part } from './fulltext.ts';
import { sectionAt, weightOf, without } from './sections.ts';

export type Found =
  /** A row, or several of one code where the words do not tell which. */
  | { readonly kind: 'rows'; readonly rows: readonly Candidate[]; readonly url?: string }
  | {
      readonly kind: 'page';
      readonly url: string;
      readonly title: string;
      readonly section: string;
      readonly excerpt: string;
    };

/** What is asked of full text. */
export interface Query {
  readonly text: string;
  readonly filters: Filters;
  /**
   * Whether a row passes the filters; Pagefind filters pages, of which only some row has to pass.
   */
  readonly passes: (row: Candidate) => boolean;
  /** Address of the site's root. */
  readonly root: string;
  /** Codes that the resolver has given. */
  readonly shown: ReadonlySet<string>;
  /** How many pages to look at, and how many results to return at most. */
  readonly pages: number;
  readonly most: number;
}

/** What full text finds besides the codes that are shown. */
export async function find(query: Query, rows: Resolver['rows']): Promise<Found[]> {
  const { text, filters, root, shown, passes } = query;
  const pages = await searchFulltext(root, text, filters, query.pages);
  const others = pages.filter(({ meta }) => !shown.has(meta['code'] ?? ''));
  return findsOf(others.slice(0, query.most), passes, rows);
}

/**
 * Turns pages into results. The page of a code becomes the row that has most of the words; if none
 * of its rows passes the filters it is left out, though the page as a whole does.
 */
async function findsOf(
  pages: readonly Page[],
  passes: Query['passes'],
  rows: Resolver['rows'],
): Promise<Found[]> {
  const codes = pages.flatMap(({ meta }) => meta['code'] ?? []);
  const all = Map.groupBy((await rows(codes)) ?? [], ({ code }) => code);
  return pages.flatMap((page): Found[] => {
    const own = all.get(page.meta['code'] ?? '');
    if (!own) return [pageFind(page)];
    const passing = own.filter(passes);
    return passing.length ? [rowFind(page, passing)] : [];
  });
}

function pageFind(page: Page): Found {
  const title = page.meta['title'] ?? page.url;
  const best = heaviest(page.sub_results, ({ weighted_locations: words }) => weightOf(words));
  return {
    kind: 'page',
    title,
    url: best?.url ?? page.url,
    section: best?.anchor ? best.title : '',
    excerpt: excerptOf(best ?? page, best?.title ?? title),
  };
}

function rowFind(page: Page, passing: readonly Candidate[]): Found {
  const { content, anchors, weighted_locations: words, sub_results: parts } = page;
  const best = heaviest(
    passing.map((row) => ({ row, section: sectionAt(row.anchor, content, anchors, words) })),
    ({ section }) => section?.weight ?? 0,
  )!;
  const note = parts.find(({ anchor }) => anchor?.id === 'note');
  const inRow = best.section?.weight ?? 0;
  const inNote = note ? weightOf(note.weighted_locations) : 0;
  const because =
    note && inNote > inRow
      ? `Our note: ${excerptOf(note, note.title)}`
      : shorten(without(best.row.template, best.section?.text ?? ''));
  const told = inRow > 0 || passing.length === 1;
  return {
    kind: 'rows',
    rows: (told ? [best.row] : passing).map((row) => ({ ...row, because })),
    ...(note && !told && inNote > 0 && { url: note.url }),
  };
}

/** An excerpt as text, without the heading shown above it. Pagefind escapes `<` and `>`. */
function excerptOf({ plain_excerpt: excerpt }: Part, heading: string): string {
  return without(heading, excerpt.replaceAll('&lt;', '<').replaceAll('&gt;', '>'));
}

/** The first of those that weigh most. */
function heaviest<T>(items: readonly T[], weigh: (item: T) => number): T | undefined {
  return items.reduce<T | undefined>(
    (best, item) => (best === undefined || weigh(item) > weigh(best) ? item : best),
    undefined,
  );
}

function shorten(text: string): string {
  const words = text.split(' ');
  return words.length > EXCERPT ? `${words.slice(0, EXCERPT).join(' ')} …` : text;
}
