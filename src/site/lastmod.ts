/** When pages last changed, as far as the content says. */
import { lastChanged } from '../catalog/changes.ts';
import type { Catalog, Code } from '../catalog/types.ts';
import { byAction, byCategory, byRange, byStatus, type Listed } from '../catalog/views.ts';
import { contentDir } from '../store/content-dir.ts';
import { readChanges } from '../store/history.ts';
import { makeHref } from './href.ts';
import { namedPages } from './named-pages.ts';

/** Addresses without the base path, as keys. */
const href = makeHref('/', 'https://site.invalid');

const prepared = new WeakMap<Catalog, (code: Code) => string>();

/** The ISO date on which a code last changed. */
export function codeChanged(catalog: Catalog, code: Code): string {
  let dateOf = prepared.get(catalog);
  if (!dateOf) prepared.set(catalog, (dateOf = lastChanged(catalog, readChanges(contentDir))));
  return dateOf(code);
}

/**
 * The ISO date of each page that is made of codes, by path without the base path: of a list, that of
 * the code in it that changed last. Pages that are not in the map, such as guides, have no date that
 * the content knows.
 */
export function pageDates(catalog: Catalog): Map<string, string> {
  const newest = (codes: readonly Code[]): string =>
    codes.reduce((date, code) => max(date, codeChanged(catalog, code)), '');
  const list = (path: string, rows: readonly Listed[]): [string, string] => [
    path,
    newest(rows.map(({ code }) => code)),
  ];
  const all = newest(catalog.codes);
  const lists = [
    ...byCategory(catalog).map(({ key, rows }) => list(href.category(key.id), rows)),
    ...byStatus(catalog).map(({ key, rows }) => list(href.status(key), rows)),
    ...byRange(catalog).map(({ key, rows }) => list(href.range(key), rows)),
    ...byAction(catalog).map(({ key, rows }) => list(href.action(key), rows)),
  ];
  const indexes = [
    href.home,
    href.codes,
    href.categories,
    href.statuses,
    href.ranges,
    href.actions,
  ];
  return new Map(
    [
      ...indexes.map((path): [string, string] => [path, all]),
      ...lists,
      ...catalog.codes.map((code): [string, string] => [
        href.code(code),
        codeChanged(catalog, code),
      ]),
      [
        href.changes,
        readChanges(contentDir).reduce((date, change) => max(date, change.date), ''),
      ] as [string, string],
    ].filter(([, date]) => date !== ''),
  );
}

/** Paths of pages that search engines are to pass over: other addresses of a page, and search. */
export function unlistedPaths(catalog: Catalog, moved: readonly string[]): Set<string> {
  const aliases = namedPages(catalog).filter(({ page }) => page.kind === 'legacy');
  return new Set([...aliases.map(({ name }) => href.named(name)), href.search, ...moved]);
}

function max(a: string, b: string): string {
  return a > b ? a : b;
}
