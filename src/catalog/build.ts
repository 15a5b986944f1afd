/** Authored entries → the catalog. The only place where derived fields are derived. */
import { assignAnchors } from './anchor.ts';
import { aliasesOf, assignPaths, compareCodes, compareText, labelOf, rangeOf } from './code-id.ts';
import { NO_STATUS } from './no-status.ts';
import type { Action, Catalog, CatalogInfo, Category, Code, Retry } from './types.ts';

/** A row as authored: everything but what can be derived. */
export interface RowEntry {
  /** Absent where the vendor gives none. */
  readonly status?: number | undefined;
  /** Absent where the vendor gives a description only. */
  readonly message?: string | undefined;
  readonly description?: string | undefined;
  readonly solution?: string | undefined;
  readonly category: string;
  readonly action: Action;
  readonly retry?: Retry | undefined;
  readonly withdrawn?: string | undefined;
  readonly anchor?: string | undefined;
}

/** A code as authored. */
export interface CodeEntry {
  readonly catalog: string;
  readonly code: string;
  /**
   * Name of its file without extension, which is its permanent path; derived from the code if
   * absent.
   */
  readonly fileName?: string | undefined;
  readonly responses: readonly RowEntry[];
  readonly words?: readonly string[] | undefined;
  readonly updated?: string | undefined;
  readonly withdrawn?: string | undefined;
}

export interface Entries {
  readonly infos: readonly CatalogInfo[];
  readonly categories: readonly Category[];
  readonly codes: readonly CodeEntry[];
  readonly vocabulary: Readonly<Record<string, readonly string[]>>;
}

/** The retry that follows from an action, where the author gives none. */
export const RETRY_OF: Readonly<Record<Action, Retry>> = {
  'fix-request': 'after-fix',
  'fix-permission': 'after-fix',
  'fix-state': 'after-fix',
  retry: 'later',
  'contact-support': 'no',
};

/**
 * Assembles the catalog. Input order does not matter: categories are ordered by `order`, codes by
 * catalog and number. Expects entries that the schemas accept and that have no violations (see
 * `violationsOf`). A row of an unknown category is built all the same, so that content with problems
 * can be checked as a whole.
 *
 * @throws Error for a code of an unknown catalog
 */
export function buildCatalog(entries: Entries): Catalog {
  const rank = new Map(entries.infos.map((info, index) => [info.key, index]));
  const sorted = [...entries.codes].sort(
    (a, b) =>
      (rank.get(a.catalog) ?? 0) - (rank.get(b.catalog) ?? 0) || compareCodes(a.code, b.code),
  );
  const paths = assignPaths(sorted.map((entry) => entry.code));
  const infos = new Map(entries.infos.map((info) => [info.key, info]));
  return {
    infos: entries.infos,
    categories: [...entries.categories].sort(
      (a, b) => a.order - b.order || compareText(a.id, b.id),
    ),
    codes: sorted.map((entry) => {
      const path = entry.fileName ?? paths.get(entry.code)!;
      const info = infos.get(entry.catalog);
      if (!info) throw new Error(`${entry.code}: no catalog '${entry.catalog}'`);
      return buildCode(entry, info, path);
    }),
    vocabulary: entries.vocabulary,
  };
}

function buildCode(entry: CodeEntry, info: CatalogInfo, path: string): Code {
  const anchors = assignAnchors(entry.responses);
  return {
    id: entry.code,
    label: labelOf(entry.code, info.label),
    catalog: entry.catalog,
    path,
    aliases: aliasesOf(entry.code, info.legacy),
    range: info.ranges ? rangeOf(entry.code) : null,
    rows: entry.responses.map((row, index) => ({
      code: entry.code,
      status: row.status ?? NO_STATUS,
      message: row.message ?? row.description ?? '',
      description: row.description ?? '',
      solution: row.solution ?? '',
      category: row.category,
      action: row.action,
      retry: row.retry ?? RETRY_OF[row.action],
      anchor: anchors[index]!,
      withdrawn: row.withdrawn ?? entry.withdrawn ?? null,
    })),
    withdrawn: entry.withdrawn ?? null,
    words: entry.words ?? [],
    updated: entry.updated ?? null,
  };
}

/**
 * The catalog, if every row has a category that it has: pages are made of both. A build has checked its
 * content by then; development shows whatever there is.
 *
 * @throws where a row has another
 */
export function withKnownCategories(catalog: Catalog): Catalog {
  const known = catalog.categories.map(({ id }) => id);
  for (const { id, rows } of catalog.codes) {
    const stray = rows.find(({ category }) => !known.includes(category));
    if (stray) {
      throw new Error(
        `${id}: no category '${stray.category}'; expected one of ${known.sort().join(', ')}. npm run lint:content tells the line.`,
      );
    }
  }
  return catalog;
}
