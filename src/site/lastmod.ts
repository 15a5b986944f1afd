/** When pages last changed, as far as the content says. */
import { lastChanged, newestOf, type Change } from '../catalog/changes.ts';
import type { Catalog, Code } from '../catalog/types.ts';
import { byAction, byCategory, byRange, byStatus, type Listed } from '../catalog/views.ts';
import type { Guide } from '../store/texts.ts';
import { makeHref } from './href.ts';
import { namedPages } from './named-pages.ts';

/** Addresses without the base path, as keys. */
const href = makeHref('/', 'https://site.invalid');

/** A path, and its date if the content has one. */
type Dated = readonly [path: string, date: string | undefined];

/**
 * The ISO date of each page, by path without the base path; a list is as new as the newest of what
 * it shows. Pages without a date in the content, such as search, are left out.
 */
export function pageDates(
  catalog: Catalog,
  guides: readonly Pick<Guide, 'slug' | 'updated'>[],
  changes: readonly Change[],
): Map<string, string> {
  const dateOf = lastChanged(catalog, changes);
  const newest = (codes: readonly Code[]): string | undefined => newestOf(codes.map(dateOf));
  const list = (path: string, rows: readonly Listed[], own?: string): Dated => [
    path,
    newestOf([newest(rows.map(({ code }) => code)), own]),
  ];
  const allCodes = newest(catalog.codes);
  // Home and the index of categories show what categories say of themselves.
  const allTopics = newestOf([allCodes, ...catalog.categories.map(({ updated }) => updated)]);
  const dated: Dated[] = [
    [href.home, allTopics],
    [href.categories, allTopics],
    ...[href.codes, href.statuses, href.ranges, href.actions].map((path): Dated => [
      path,
      allCodes,
    ]),
    ...byCategory(catalog).map(({ key, rows }) => list(href.category(key.id), rows, key.updated)),
    ...byStatus(catalog).map(({ key, rows }) => list(href.status(key), rows)),
    ...byRange(catalog).map(({ key, rows }) => list(href.range(key), rows)),
    ...byAction(catalog).map(({ key, rows }) => list(href.action(key), rows)),
    ...catalog.codes.map((code): Dated => [href.code(code), dateOf(code)]),
    ...guides.map(({ slug, updated }): Dated => [href.guide(slug), updated]),
    [href.guides, newestOf(guides.map(({ updated }) => updated))],
    [href.changes, newestOf(changes.map(({ date }) => date))],
  ];
  return new Map(
    dated.flatMap(([path, date]): [string, string][] => (date === undefined ? [] : [[path, date]])),
  );
}

/** Paths of pages that the sitemap leaves out: other addresses of a page. */
export function unlistedPaths(catalog: Catalog, moved: readonly string[]): Set<string> {
  const aliases = namedPages(catalog).filter(({ page }) => page.kind === 'legacy');
  return new Set([...aliases.map(({ name }) => href.named(name)), ...moved]);
}
