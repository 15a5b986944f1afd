/** What an import adds to `changes.yaml` and `redirects.yaml`. */
import { parse } from 'yaml';
import { statusAnchor } from '../../catalog/anchor.ts';
import { NO_STATUS } from '../../catalog/no-status.ts';
import { eolOf } from '../file/code-file.ts';
import { sameData } from '../file/same-data.ts';
import { toScalar } from '../file/scalar.ts';
import { editYaml, type YamlEdit } from '../file/yaml-edit.ts';
import type { Rename } from '../merge/catalog.ts';
import type { RowChange } from '../merge/code.ts';

/** An entry of `changes.yaml`, its fields in the order in which they are written. */
type HistoryEntry = Readonly<Record<string, string | number>>;

const CHANGES_HEAD =
  '# What was added, reworded, withdrawn or renamed, and when. See AUTHORING.md for the fields.\n';
const REDIRECTS_HEAD =
  "# Pages that moved: earlier path → present path, from the site's root. See AUTHORING.md.\n";

/** The entries of one catalog. A first import is one entry, not one a row. */
export function historyEntries(
  date: string,
  catalog: string,
  first: boolean,
  changes: readonly RowChange[],
  renamed: readonly Rename[],
): HistoryEntry[] {
  if (first) {
    const codes = new Set(changes.map(({ code }) => code)).size;
    return [{ date, kind: 'imported', catalog, codes, rows: changes.length }];
  }
  return [
    ...renamed.map(({ from, to }) => ({ date, kind: 'renamed', code: to, was: from })),
    ...changes.map((change) => ({
      date,
      kind: change.kind,
      code: change.code,
      ...placeOf(change),
    })),
  ];
}

/** Which rows of a code a change is about: none where it is about all of them. */
function placeOf({ whole, status, anchor }: RowChange): HistoryEntry {
  if (whole) return {};
  return {
    ...(status !== null && { status }),
    ...(anchor !== statusAnchor(status ?? NO_STATUS) && { anchor }),
  };
}

/**
 * Appends entries that are not there yet: what happened twice in a day is told once.
 *
 * @returns the text of the file, the same where nothing is new, or null where it cannot be extended
 */
export function appendChanges(
  text: string | null,
  entries: readonly HistoryEntry[],
): string | null {
  const there = text ?? CHANGES_HEAD;
  const known: unknown = parse(there) ?? [];
  if (!Array.isArray(known)) return null;
  const seen = new Set(known.map(keyOf));
  const fresh = entries.filter((entry) => {
    const key = keyOf(entry);
    return seen.has(key) ? false : seen.add(key);
  });
  if (!fresh.length) return there;
  const indent = /^( *)- /m.exec(there)?.[1] ?? '';
  const eol = eolOf(there);
  const lines = fresh.map((entry) =>
    Object.entries(entry)
      .map(
        ([name, value], at) => `${indent}${at ? '  ' : '- '}${name}: ${literal(name, value)}${eol}`,
      )
      .join(''),
  );
  const edited = `${there}${there.endsWith('\n') ? '' : eol}${lines.join('')}`;
  return sameData(safeParse(edited), [...known, ...fresh]) ? edited : null;
}

/** What tells a change from others, as the id of its entry in the feed does. */
function keyOf(entry: unknown): string {
  const { date, kind, catalog, code, anchor, status } = (entry ?? {}) as Record<string, unknown>;
  return JSON.stringify([date, kind, catalog ?? code, anchor ?? status ?? null]);
}

/**
 * Adds the redirects of renamed codes. Earlier ones that led to a page that moved lead on to where
 * it is now; an address that is a page again loses its redirect.
 *
 * @param newNames names of the files that are written, of new codes and of those that were there
 * @returns the text of the file, the same where nothing is new, or null where it cannot be extended
 */
export function addRedirects(
  text: string | null,
  renamed: readonly Rename[],
  newNames: readonly string[],
): string | null {
  const there = text ?? REDIRECTS_HEAD;
  const parsed: unknown = parse(there) ?? {};
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null;
  const known = new Map(Object.entries(parsed as Record<string, string>));
  const moves = new Map(
    renamed.flatMap(({ name, formerNames }) =>
      formerNames.map((former) => [path(former), path(name)]),
    ),
  );
  const pages = new Set([...newNames.map(path), ...moves.values()]);
  const edits: YamlEdit[] = [...known].flatMap(([from, to]): YamlEdit[] => {
    if (pages.has(from)) return [{ path: [from], value: null }];
    const now = moves.get(to);
    return now === undefined ? [] : [{ path: [from], value: now }];
  });
  const edited = editYaml(there, edits);
  const fresh = [...moves].filter(([from]) => !pages.has(from));
  if (edited === null || (!fresh.length && !edits.length)) return edited && text;
  const eol = eolOf(there);
  const end = edited === '' || edited.endsWith('\n') ? '' : eol;
  const extended = edited + end + fresh.map(([from, to]) => `${from}: ${to}${eol}`).join('');
  const left = (safeParse(edited) ?? {}) as object;
  const expected = { ...left, ...Object.fromEntries(fresh) };
  return sameData(safeParse(extended) ?? {}, expected) ? extended : null;
}

function path(name: string): string {
  return `/codes/${name}/`;
}

function literal(name: string, value: string | number): string {
  return typeof value === 'number' || name === 'date' ? `${value}` : toScalar(value);
}

function safeParse(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return null;
  }
}
