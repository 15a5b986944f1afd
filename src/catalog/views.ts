/** Ways to look at a catalog: lookups, groups and counts. All in the catalog's own order. */
import { NO_STATUS } from './no-status.ts';
import type { Action, Catalog, Category, Code, Row } from './types.ts';
import { ACTIONS } from './types.ts';

/** A row with the code it belongs to: what lists show. */
export interface Listed {
  readonly code: Code;
  readonly row: Row;
}

/** A way into the catalog with the rows behind it. */
export interface Facet<T> {
  readonly key: T;
  readonly rows: readonly Listed[];
}

/** The code with this id, or else with this alias. */
export function codeNamed({ codes }: Catalog, name: string): Code | undefined {
  return codes.find(({ id }) => id === name) ?? codes.find(({ aliases }) => aliases.includes(name));
}

/** Every row, by code. */
export function allRows(catalog: Catalog): Listed[] {
  return catalog.codes.flatMap((code) => code.rows.map((row) => ({ code, row })));
}

/** HTTP statuses that occur, ascending; rows without a status are left out. */
export function byStatus(catalog: Catalog): Facet<number>[] {
  return facets(catalog, ({ row }) => row.status)
    .filter(({ key }) => key !== NO_STATUS)
    .sort((a, b) => a.key - b.key);
}

/** Categories in their order, including those without rows. */
export function byCategory(catalog: Catalog): Facet<Category>[] {
  const groups = Map.groupBy(allRows(catalog), ({ row }) => row.category);
  return catalog.categories.map((key) => ({ key, rows: groups.get(key.id) ?? [] }));
}

/** Number ranges that occur, in the order of the codes. */
export function byRange(catalog: Catalog): Facet<string>[] {
  return facets(catalog, ({ code }) => code.range).flatMap(({ key, rows }) =>
    key === null ? [] : [{ key, rows }],
  );
}

/** Actions that occur, in the order in which they are declared. */
export function byAction(catalog: Catalog): Facet<Action>[] {
  return facets(catalog, ({ row }) => row.action).sort(
    (a, b) => ACTIONS.indexOf(a.key) - ACTIONS.indexOf(b.key),
  );
}

/** The number of codes among listed rows. */
export function countCodes(rows: readonly Listed[]): number {
  return new Set(rows.map(({ code }) => code)).size;
}

/** A code's rows by status, both in the vendor's order. */
export function statusGroups(code: Code): { status: number; rows: readonly Row[] }[] {
  return [...Map.groupBy(code.rows, (row) => row.status)].map(([status, rows]) => ({
    status,
    rows,
  }));
}

/** A code's distinct statuses, in order, without `NO_STATUS`. */
export function statusesOf(code: Pick<Code, 'rows'>): number[] {
  const all = new Set(code.rows.map(({ status }) => status));
  return [...all].filter((status) => status !== NO_STATUS);
}

/** A code with its statuses, for a line of text: `IIC.1000 (HTTP 400, 403)`. */
export function labelWithStatuses(code: Code): string {
  const statuses = statusesOf(code).join(', ');
  return statuses ? `${code.label} (HTTP ${statuses})` : code.label;
}

/** A code's distinct messages, in order. */
export function messagesOf(code: Code): string[] {
  return [...new Set(code.rows.map((row) => row.message))];
}

/** The codes before and after the one at an index of `catalog.codes`, within its catalog. */
export function neighbours(catalog: Catalog, index: number): { previous?: Code; next?: Code } {
  const near = (at: number): Code | undefined => {
    const other = catalog.codes[at];
    return other?.catalog === catalog.codes[index]!.catalog ? other : undefined;
  };
  const [previous, next] = [near(index - 1), near(index + 1)];
  return { ...(previous && { previous }), ...(next && { next }) };
}

function facets<T>(catalog: Catalog, keyOf: (listed: Listed) => T): Facet<T>[] {
  return [...Map.groupBy(allRows(catalog), keyOf)].map(([key, rows]) => ({ key, rows }));
}
