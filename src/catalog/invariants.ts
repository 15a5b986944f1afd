/**
 * Rules that no single field can break: between a file's name and its code, between the rows of a
 * code, and between files. Pure, so that every rule can be tested in a few lines.
 */
import { digitsOf, safeName } from './code-id.ts';
import { NO_STATUS } from './no-status.ts';
import { malformedPlaceholders } from './template.ts';
import type { CodeEntry, RowEntry } from './build.ts';
import { UNSORTED, type CatalogInfo } from './types.ts';

/** A broken rule, at a path into the code's fields. */
export interface Violation {
  readonly path: readonly (string | number)[];
  readonly found: string;
  readonly expected: string;
  readonly todo: string;
}

export interface NamedEntry extends CodeEntry {
  /** File name without folder and extension. */
  readonly fileName: string;
  /** Path of the file, for messages about other files. */
  readonly file: string;
}

export interface Surroundings {
  readonly infos: readonly CatalogInfo[];
  readonly categories: ReadonlySet<string>;
  /** Asks for the id that an author probably meant; null where none is close. */
  readonly meant: (word: string, candidates: readonly string[]) => string | null;
}

/** Checks every rule that concerns one code alone. */
export function violationsOf(entry: NamedEntry, around: Surroundings): Violation[] {
  const info = around.infos.find(({ key }) => key === entry.catalog);
  return [
    ...(info ? codeName(entry, info) : unknownCatalog(entry, around)),
    ...withdrawal(entry),
    ...entry.responses.flatMap((row, index) => [
      ...status(row, index, info),
      ...texts(row, index),
      ...keptAnchor(entry.responses, index),
      ...category(row, index, around),
      ...placeholders(row, index),
      ...order(entry.responses, index),
      ...repeated(entry.responses, index),
    ]),
  ];
}

/**
 * Codes that have two files, and files that would share an address; reported for each but the
 * first.
 */
export function duplicates(entries: readonly NamedEntry[]): [NamedEntry, Violation][] {
  const first = new Map<string, NamedEntry>();
  const named = new Map<string, NamedEntry>();
  return entries.flatMap((entry): [NamedEntry, Violation][] => {
    const name = entry.fileName.toLowerCase();
    const [other, namesake] = [first.get(entry.code), named.get(name)];
    if (!other) first.set(entry.code, entry);
    if (!namesake) named.set(name, entry);
    if (other) return [[entry, twoFiles(entry, other)]];
    return namesake ? [[entry, sameAddress(entry, namesake)]] : [];
  });
}

function twoFiles(entry: NamedEntry, other: NamedEntry): Violation {
  return {
    path: ['code'],
    found: `code "${entry.code}", which ${other.file} has already`,
    expected: 'each code in one file',
    todo: 'Move the rows into one of the two files and delete the other',
  };
}

function sameAddress(entry: NamedEntry, other: NamedEntry): Violation {
  return {
    path: ['code'],
    found: `a file whose name is that of ${other.file} but for capitals`,
    expected: 'names that differ otherwise, since they are addresses and some disks ignore case',
    todo: `Rename the file to "${safeName(entry.code)}~2", or the next number that is free`,
  };
}

function unknownCatalog(entry: NamedEntry, around: Surroundings): Violation[] {
  const keys = around.infos.map(({ key }) => key);
  return [
    {
      path: ['code'],
      found: `folder "${entry.catalog}"`,
      expected: `the key of a catalog: ${keys.join(', ')}`,
      todo: 'Move the file to the folder of its catalog, or add the catalog to catalogs.yaml',
    },
  ];
}

function codeName(entry: NamedEntry, info: CatalogInfo): Violation[] {
  const violations: Violation[] = [];
  if (!new RegExp(`^(?:${info.pattern})$`, 'u').test(entry.code)) {
    violations.push({
      path: ['code'],
      found: `code "${entry.code}"`,
      expected: `a code of catalog "${info.key}", which match ${info.pattern}`,
      todo: 'Correct the code, or move the file to the catalog it belongs to',
    });
  }
  if (entry.fileName.replace(/~[1-9]\d*$/, '') !== safeName(entry.code)) {
    violations.push({
      path: ['code'],
      found: `code "${entry.code}" in a file named "${entry.fileName}"`,
      expected: `a file named "${safeName(entry.code)}"`,
      todo: 'Rename the file, or correct the code',
    });
  }
  if (info.ranges && digitsOf(entry.code) === null) {
    violations.push({
      path: ['code'],
      found: `code "${entry.code}" without a number at its end`,
      expected: 'a number, since the catalog is browsed by number range',
      todo: 'Correct the code, or set "ranges: false" for the catalog',
    });
  }
  return violations;
}

/**
 * A code whose rows are all withdrawn has to be withdrawn itself, since its page says so at the
 * top.
 */
function withdrawal({ responses, withdrawn }: NamedEntry): Violation[] {
  if (withdrawn || responses.some((row) => !row.withdrawn)) return [];
  return [
    {
      path: ['code'],
      found: 'a date under "withdrawn" in every row and none for the code',
      expected: '"withdrawn" with a date under "code", since the vendor has dropped all of it',
      todo: `Add "withdrawn: ${responses
        .map((row) => row.withdrawn!)
        .sort()
        .at(-1)}" under "code"`,
    },
  ];
}

function status(row: RowEntry, index: number, info: CatalogInfo | undefined): Violation[] {
  if (row.status !== undefined || !info || info.statuses === false) return [];
  return [
    {
      path: ['responses', index],
      found: `no responses[${index + 1}].status`,
      expected: 'HTTP status code',
      todo: 'Add "status", or set "statuses: false" for the catalog where the vendor gives none',
    },
  ];
}

function texts(row: RowEntry, index: number): Violation[] {
  if (row.message !== undefined || row.description !== undefined) return [];
  return [
    {
      path: ['responses', index],
      found: `no responses[${index + 1}].message and no description`,
      expected: 'at least one of the two',
      todo: "Add the text of the vendor's page",
    },
  ];
}

function keptAnchor(rows: readonly RowEntry[], index: number): Violation[] {
  const { anchor } = rows[index]!;
  const twin = rows.findIndex((row) => row.anchor !== undefined && row.anchor === anchor);
  if (twin < 0 || twin === index) return [];
  return [
    {
      path: ['responses', index, 'anchor'],
      found: `anchor "${anchor}", which row ${twin + 1} has already`,
      expected: 'anchors that differ',
      todo: 'Remove "anchor" from the row that did not have it first',
    },
  ];
}

function category(row: RowEntry, index: number, around: Surroundings): Violation[] {
  const known = [...around.categories].filter((id) => id !== UNSORTED).sort();
  if (row.category === UNSORTED) {
    return [
      {
        path: ['responses', index, 'category'],
        found: `category "${UNSORTED}"`,
        expected: `one of ${known.join(', ')}`,
        todo: 'Read the row and decide category and action, and retry where it does not follow from action',
      },
    ];
  }
  if (around.categories.has(row.category)) return [];
  return [
    {
      path: ['responses', index, 'category'],
      found: `category "${row.category}"`,
      expected: `one of ${known.join(', ')}`,
      todo:
        around.meant(row.category, known) ??
        `Choose one of these, or add content/categories/${row.category}.mdx`,
    },
  ];
}

function placeholders(row: RowEntry, index: number): Violation[] {
  return (['message', 'description'] as const).flatMap((field) =>
    malformedPlaceholders(row[field] ?? '').map((offset) => ({
      path: ['responses', index, field],
      found: `a brace that belongs to no placeholder at character ${offset + 1} of "${row[field]}"`,
      expected: 'placeholders such as {0} or {roleId}',
      todo: "Compare the text with the vendor's page and complete the placeholder",
    })),
  );
}

/** The vendor's page lists a code's rows by rising status; rows without one come first. */
function order(rows: readonly RowEntry[], index: number): Violation[] {
  const [before = NO_STATUS, after = NO_STATUS] = [rows[index - 1]?.status, rows[index]?.status];
  if (before <= after) return [];
  const found = after === NO_STATUS ? 'a row without status' : `status ${after}`;
  return [
    {
      path: ['responses', index, 'status'],
      found: `${found} after ${before}`,
      expected: "rows in the vendor's order, which is by rising status, those without one first",
      todo: 'Move the row to its place',
    },
  ];
}

function repeated(rows: readonly RowEntry[], index: number): Violation[] {
  const row = rows[index]!;
  const same = (other: RowEntry): boolean =>
    (['status', 'message', 'description', 'solution'] as const).every(
      (field) => other[field] === row[field],
    );
  const twin = rows.findIndex(same);
  if (twin === index) return [];
  return [
    {
      path: ['responses', index],
      found: `the status and texts of row ${twin + 1} again`,
      expected: 'rows that differ in status or text',
      todo: 'Delete one of the two rows',
    },
  ];
}
