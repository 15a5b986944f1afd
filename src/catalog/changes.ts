/** What happened to codes and rows, and when, as `content/changes.yaml` records it. */
import { assignAnchors, statusAnchor } from './anchor.ts';
import type { CodeEntry } from './build.ts';
import { safeName } from './code-id.ts';
import type { Violation } from './invariants.ts';
import type { Catalog, Code } from './types.ts';

export const CHANGE_KINDS = [
  'imported',
  'added',
  'reworded',
  'withdrawn',
  'returned',
  'renamed',
] as const;
type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A whole page of the vendor was imported: one entry instead of one per row. */
export interface Import {
  readonly kind: 'imported';
  /** ISO date. */
  readonly date: string;
  /** Key of the catalog, or null for all of them. */
  readonly catalog: string | null;
  /** How many codes and rows it brought. */
  readonly codes: number;
  readonly rows: number;
  readonly note: string | null;
}

/** A change to one code, or to some of its rows. */
export interface CodeChange {
  readonly kind: Exclude<ChangeKind, 'imported'>;
  readonly date: string;
  readonly code: string;
  /** Limits the change to the rows under a status; null for no such limit. */
  readonly status: number | null;
  /** Limits the change to one row; null for no such limit. */
  readonly anchor: string | null;
  /** The former code, where the code was renamed; else null. */
  readonly was: string | null;
  readonly note: string | null;
}

export type Change = Import | CodeChange;

/** Newest first; changes of the same day keep the order of the file. */
export function newestFirst(changes: readonly Change[]): Change[] {
  return [...changes].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

/**
 * The fragment of a change on the page of changes, which also ends its id in the feed:
 * `2026-11-24-reworded-iic.1267-400`. It stays the same as long as date, kind and place do.
 *
 * @param path path of the code's page, which tells apart codes that differ only in case
 */
export function changeId(change: Change, path: string | null = null): string {
  const place =
    change.kind === 'imported'
      ? [change.catalog]
      : [nameIn(path, change.code), change.anchor ?? change.status?.toString() ?? null];
  return [change.date, change.kind, ...place.filter((part) => part !== null)]
    .join('-')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.~]+/gu, '-');
}

/**
 * The page's path if it is this code's safe name, with or without `~2`; otherwise the code as
 * recorded.
 */
function nameIn(path: string | null, code: string): string {
  return path !== null && path.replace(/~\d+$/, '') === safeName(code) ? path : code;
}

/**
 * The date on which each code last changed: its newest change, else the newest import of its
 * catalog, else the date of its catalog's page; or the day our own part last changed, if that is
 * later.
 */
export function lastChanged(catalog: Catalog, changes: readonly Change[]): (code: Code) => string {
  const own = new Map<string, string>();
  const imported = new Map<string, string>();
  const keep = (map: Map<string, string>, key: string, date: string): void => {
    if (date > (map.get(key) ?? '')) map.set(key, date);
  };
  for (const change of changes) {
    if (change.kind !== 'imported') keep(own, change.code, change.date);
    else if (change.catalog !== null) keep(imported, change.catalog, change.date);
    else for (const { key } of catalog.infos) keep(imported, key, change.date);
  }
  const pageOf = new Map(catalog.infos.map((info) => [info.key, info.imported]));
  return (code) => {
    const recorded = own.get(code.id) ?? imported.get(code.catalog) ?? pageOf.get(code.catalog)!;
    return newestOf([recorded, code.updated])!;
  };
}

/** The newest of some ISO dates; undefined if there is none. */
export function newestOf(dates: Iterable<string | null | undefined>): string | undefined {
  let newest: string | undefined;
  for (const date of dates) if (date && date > (newest ?? '')) newest = date;
  return newest;
}

/** The newest import date of the catalogs, of which there is always at least one. */
export function newestImport({ infos }: Pick<Catalog, 'infos'>): string {
  return newestOf(infos.map(({ imported }) => imported))!;
}

/**
 * A lookup of the present name of a code by a former one, following all renames; any other name is
 * returned as it is.
 */
export function presentNames(changes: readonly Change[]): (code: string) => string {
  const next = new Map(
    changes.flatMap((change) =>
      change.kind === 'renamed' && change.was !== null ? [[change.was, change.code]] : [],
    ),
  );
  return (code) => {
    const passed = new Set<string>();
    let name = code;
    for (let to = next.get(name); to !== undefined && !passed.has(to); to = next.get(name)) {
      passed.add(to);
      name = to;
    }
    return name;
  };
}

/**
 * Whether a change applies to a row. With an anchor: that row only. With a status: every row under
 * it, and a row that moved away but kept that status as its anchor. With neither: all rows.
 */
export function isAbout(
  { status, anchor }: Pick<CodeChange, 'status' | 'anchor'>,
  row: { readonly status?: number | undefined; readonly anchor: string },
): boolean {
  if (anchor !== null) return anchor === row.anchor;
  return status === null || status === row.status || statusAnchor(status) === row.anchor;
}

/** Indices of the rows of a code that a change applies to. */
export function rowsOfChange(
  change: Pick<CodeChange, 'status' | 'anchor'>,
  { responses }: CodeEntry,
): number[] {
  return assignAnchors(responses).flatMap((anchor, index) =>
    isAbout(change, { status: responses[index]!.status, anchor }) ? [index] : [],
  );
}

/** Changes that name an unknown catalog, code, status or anchor, and changes listed twice. */
export function changeViolations(
  changes: readonly Change[],
  codes: readonly CodeEntry[],
  catalogs: readonly string[],
): Violation[] {
  const nameNow = presentNames(changes);
  const named = new Map(codes.map((code) => [code.code, code]));
  const find = (code: string): CodeEntry | undefined => named.get(code) ?? named.get(nameNow(code));
  const fileNameOf = (change: Change): string | null =>
    change.kind === 'imported' ? null : (find(change.code)?.fileName ?? null);
  const seen = new Map<string, number>();
  return changes.flatMap((change, index) => {
    const id = changeId(change, fileNameOf(change));
    const twin = seen.get(id);
    if (twin === undefined) seen.set(id, index);
    return [
      ...(twin === undefined ? [] : [repeated(index, twin)]),
      ...(change.kind === 'imported'
        ? unknownCatalog(change, index, catalogs)
        : unknownPlace(change, index, find)),
    ];
  });
}

function repeated(index: number, twin: number): Violation {
  return {
    path: [index],
    found: `the same change as entry ${twin + 1}`,
    expected: 'each change once',
    todo: 'Delete one of the two, or say with status or anchor which row each is about',
  };
}

function unknownCatalog(change: Import, index: number, catalogs: readonly string[]): Violation[] {
  if (change.catalog === null || catalogs.includes(change.catalog)) return [];
  return [
    {
      path: [index, 'catalog'],
      found: `catalog "${change.catalog}"`,
      expected: `one of ${catalogs.join(', ')}`,
      todo: 'Correct the key, or leave it out for all catalogs',
    },
  ];
}

function unknownPlace(
  change: CodeChange,
  index: number,
  find: (code: string) => CodeEntry | undefined,
): Violation[] {
  const entry = find(change.code);
  const wrong = (field: string, value: unknown, expected: string): Violation[] => [
    {
      path: [index, field],
      found: `${field} "${value}"`,
      expected,
      todo: `Correct the ${field}; what the vendor drops stays in its file with a date under "withdrawn"`,
    },
  ];
  if (!entry) return wrong('code', change.code, 'a code that has a file in content/codes');
  const { status, anchor } = change;
  if (status !== null && !rowsOfChange({ status, anchor: null }, entry).length) {
    const statuses = entry.responses.map((row) => row.status);
    return wrong('status', status, `a status of ${change.code}: ${join(statuses)}`);
  }
  if (anchor !== null && !rowsOfChange(change, entry).length) {
    const anchors = assignAnchors(entry.responses);
    return wrong('anchor', anchor, `an anchor of ${change.code}: ${join(anchors)}`);
  }
  return [];
}

function join(values: readonly unknown[]): string {
  return [...new Set(values)].join(', ');
}
