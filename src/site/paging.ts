/** Long lists on several pages, so that no page grows without bound. */

/** Rows on one page: some 100 KB of HTML, well under a second on a slow phone. */
const PAGE_SIZE = 500;

export interface PageOf<T> {
  readonly items: readonly T[];
  /** 1-based. */
  readonly number: number;
  readonly last: number;
  /** Address of the list's first page. */
  readonly base: string;
}

/** Cuts a list into pages; an empty list has one empty page. */
export function paginate<T>(items: readonly T[], base: string, size = PAGE_SIZE): PageOf<T>[] {
  const last = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: last }, (_, index) => ({
    items: items.slice(index * size, (index + 1) * size),
    number: index + 1,
    last,
    base,
  }));
}

/** The address of a page of a list: the list's own for the first, `page/2/` below it for others. */
export function pageHref(base: string, number: number): string {
  return number === 1 ? base : `${base}page/${number}/`;
}

/** The `[...page]` parameter of a page's route. */
export function pageParam(number: number): string | undefined {
  return number === 1 ? undefined : `page/${number}`;
}
