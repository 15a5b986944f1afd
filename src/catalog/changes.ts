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

/** A whole page of the vendor came in at once: one entry instead of one a row. */
export interface Import {
  readonly kind: 'imported';
  /** ISO date. */
  readonly date: string;
  /** Key of the catalog, or null for all of them. */
  readonly catalog: string | null;
  /** How many codes and rows came. */
  readonly codes: number;
  readonly rows: number;
  readonly note: string | null;
}

/** Something happened to one code, or to one of its rows. */
export interface CodeChange {
  readonly kind: Exclude<ChangeKind, 'imported'>;
  readonly date: string;
  readonly code: string;
  /** Narrows the change to the rows under a status; null where it concerns the code. */
  readonly status: number | null;
  /** Narrows it to one row. */
  readonly anchor: string | null;
  /** The earlier code of a renamed one. */
  readonly was: string | null;
  readonly note: string | null;
}

export type Change = Import | CodeChange;

/** The newest first; changes of one day stay in the order of the file. */
export function newestFirst(changes: readonly Change[]): Change[] {
  return [...changes].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

/**
 * The fragment of a change on the page of changes, and with it the last part of its id in the feed:
 * `2026-11-24-reworded-iic.1267-400`. The same as long as date, kind and place stay the same.
 *
 * @param path path of the code's page; it tells codes apart that are spelled alike but for capitals
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

/** The path where it is that of this code with a number (`invalidparam~2`), else the code. */
function nameIn(path: string | null, code: string): string {
  return path !== null && path.replace(/~\d+$/, '') === safeName(code) ? path : code;
}

/**
 * The date on which each code last changed: that of its newest change; else that of the newest
 * import of its catalog; else the date of its catalog's page. Where our own part changed later, that
 * day.
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

/** The newest of some ISO dates; undefined where none is known. */
export function newestOf(dates: Iterable<string | null | undefined>): string | undefined {
  let newest: string | undefined;
  for (const date of dates) if (date && date > (newest ?? '')) newest = date;
  return newest;
}

/** When the newest of the vendor's pages was imported; a catalog has one at the least. */
export function newestImport({ infos }: Pick<Catalog, 'infos'>): string {
  return newestOf(infos.map(({ imported }) => imported))!;
}

/** The present name of a code, by any that it had according to the changes. */
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
 * Whether a change of a code is about one of its rows: the one under the change's anchor; else those
 * under its status, and the one that keeps the anchor of that status although it bears another now;
 * else every row.
 */
export function isAbout(
  { status, anchor }: Pick<CodeChange, 'status' | 'anchor'>,
  row: { readonly status?: number | undefined; readonly anchor: string },
): boolean {
  if (anchor !== null) return anchor === row.anchor;
  return status === null || status === row.status || statusAnchor(status) === row.anchor;
}

/** Indices of the rows of a code that a change of it is about. */
export function rowsOfChange(
  change: Pick<CodeChange, 'status' | 'anchor'>,
  { responses }: CodeEntry,
): number[] {
  return assignAnchors(responses).flatMap((anchor, index) =>
    isAbout(change, { status: responses[index]!.status, anchor }) ? [index] : [],
  );
}

/** Changes that name what is not there, and changes that stand in the list twice. */
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
