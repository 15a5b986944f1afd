/** Sections of a page → rows of catalogs. */
import {
  codeReader,
  statusesIn,
  type CatalogSource,
  type CodeReader,
  type CodeSeen,
} from './cells.ts';
import type { Columns } from './columns.ts';
import { DEFAULT_HEADING, foldHeading } from './headings.ts';
import { escapePattern, renamedPrefix, type PrefixRename } from './prefix.ts';
import type { Entry, Section } from './sections.ts';
import { cellText, quoted, type PageProblem } from './tables.ts';

/** A row as the vendor's page has it. A text that the page leaves blank is empty. */
export interface UpstreamRow {
  readonly code: string;
  /** The code as the page writes it, perhaps without its prefix. */
  readonly written: string;
  /** HTTP status, or null where the page gives none. */
  readonly status: number | null;
  readonly message: string;
  readonly description: string;
  readonly solution: string;
  readonly line: number;
  /** The columns of its table. */
  readonly columns: Columns;
}

/** What a page says of one catalog, in the order of the page. */
export interface UpstreamPart {
  readonly source: CatalogSource;
  readonly rows: readonly UpstreamRow[];
  /** The new prefix of all codes, if they have another than the catalog's. */
  readonly prefix: PrefixRename | null;
}

/** What a page says of each catalog, and what is wrong or odd about it. */
export interface UpstreamPage {
  readonly parts: readonly UpstreamPart[];
  readonly problems: readonly PageProblem[];
  readonly remarks: readonly string[];
}

/**
 * Gives each section to the catalog that its heading or its codes name, and reads it.
 *
 * @param known codes that each catalog has already, by its key
 */
export function rowsOf(
  sections: readonly Section[],
  sources: readonly CatalogSource[],
  known: ReadonlyMap<string, ReadonlySet<string>>,
): UpstreamPage {
  const parts = new Map<CatalogSource, { rows: UpstreamRow[]; prefix: PrefixRename | null }>();
  const problems: PageProblem[] = [];
  const remarks: string[] = [];
  const strangers: Section[] = [];
  for (const section of sections) {
    if (!section.entries.length) continue;
    const readers = readersOf(section, sources, known);
    if (!readers.length) {
      strangers.push(section);
      continue;
    }
    if (section.columns.at.status === undefined && readers[0]!.source.statuses) {
      problems.push(noStatuses(section, readers[0]!.source));
      continue;
    }
    for (const entry of section.entries) {
      const taken = readers.find(({ read }) => read(entry.code) !== null);
      if (!taken) {
        problems.push(unknownCode(entry, readers[0]!.source));
        continue;
      }
      const { source, read, prefix } = taken;
      const part = parts.get(source) ?? { rows: [], prefix };
      parts.set(source, part);
      const rows = entryRows(entry, read(entry.code)!, source, section.columns);
      if (Array.isArray(rows)) part.rows.push(...rows);
      else problems.push(rows);
    }
  }
  for (const { line, entries } of strangers) {
    const code = quoted(cellText(entries[0]!.code));
    if (parts.size)
      remarks.push(
        `Not taken: the table at line ${line}, whose codes, such as ${code}, are no catalog's.`,
      );
    else problems.push(unknownCode(entries[0]!, sources[0]!));
  }
  return {
    parts: sources.flatMap((source) => {
      const part = parts.get(source);
      return part ? [{ source, ...part, rows: withoutTwins(part.rows, remarks) }] : [];
    }),
    problems,
    remarks,
  };
}

interface SectionReader {
  readonly source: CatalogSource;
  readonly read: CodeReader;
  readonly prefix: PrefixRename | null;
}

/** The catalogs whose codes a section has, the one with most of them first. */
function readersOf(
  section: Section,
  sources: readonly CatalogSource[],
  known: ReadonlyMap<string, ReadonlySet<string>>,
): SectionReader[] {
  const heading = foldHeading(section.columns.headings[section.columns.at.code!]!);
  const named = sources.filter(
    ({ codeHeading }) => codeHeading && foldHeading(codeHeading) === heading,
  );
  const candidates = named.length ? named : sources.filter(({ codeHeading }) => !codeHeading);
  const readers = candidates.map((source) => {
    const read = codeReader(source);
    const seen = section.entries.map(({ code }) => read(code));
    const whole = seen.filter((codes) =>
      codes?.every(({ code, written }) => code === written),
    ).length;
    return { source, read, prefix: null, count: seen.filter(Boolean).length, whole };
  });
  const fitting = readers
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || b.whole - a.whole);
  if (fitting.length) return fitting;
  const texts = section.entries.map(({ code }) => cellText(code));
  return candidates.flatMap((source): SectionReader[] => {
    const prefix = renamedPrefix(texts, known.get(source.key) ?? new Set());
    if (!prefix) return [];
    const read = codeReader({
      ...source,
      pattern: `${escapePattern(prefix.to)}\\d+`,
      codePrefix: '',
    });
    return [{ source, read, prefix }];
  });
}

function entryRows(
  entry: Entry,
  codes: readonly CodeSeen[],
  source: CatalogSource,
  columns: Columns,
): UpstreamRow[] | PageProblem {
  const { line, message, description, solution } = entry;
  const statuses = entry.status ? statusesIn(entry.status) : [];
  if (!statuses || (!statuses.length && source.statuses)) {
    return {
      line,
      found: entry.status
        ? `status ${quoted(cellText(entry.status))}`
        : `no status of ${codes[0]!.code}`,
      expected: 'an HTTP status code from 100 to 599',
      todo: 'Correct the status; where the vendor gives none, set "statuses: false" for the catalog in catalogs.yaml',
    };
  }
  // Equal numbers of codes and statuses are paired in order; otherwise every code gets every
  // status.
  const paired = codes.length > 1 && codes.length === statuses.length;
  return codes.flatMap(({ code, written }, index) =>
    (paired ? [statuses[index]!] : statuses.length ? statuses : [null]).map((status) => ({
      code,
      written,
      status,
      message,
      description,
      solution,
      line,
      columns,
    })),
  );
}

/** Rows that are the same in every cell count once. */
function withoutTwins(rows: readonly UpstreamRow[], remarks: string[]): UpstreamRow[] {
  const first = new Map<string, UpstreamRow>();
  return rows.filter((row) => {
    const { line } = row;
    const key = JSON.stringify({ ...row, line: null, written: null, columns: null });
    const twin = first.get(key);
    if (twin) remarks.push(`Taken once: ${row.code}, the same at lines ${twin.line} and ${line}.`);
    else first.set(key, row);
    return !twin;
  });
}

function noStatuses({ columns }: Section, { key }: CatalogSource): PageProblem {
  return {
    line: columns.line,
    found: `no column for the status, in a table headed ${quoted(columns.headings.join(' | '))}`,
    expected: `a column headed such as "${DEFAULT_HEADING.status}"`,
    todo: `Head the column with a name that is known (src/import/read/headings.ts lists them); where the vendor gives no statuses, set "statuses: false" for catalog "${key}" in catalogs.yaml`,
  };
}

function unknownCode(entry: Entry, source: CatalogSource): PageProblem {
  return {
    line: entry.line,
    found: `code ${quoted(cellText(entry.code))}`,
    expected: `codes of catalog "${source.key}", which match ${source.pattern}`,
    todo: 'Correct the code; where the vendor has a new kind of code, extend "pattern" in catalogs.yaml',
  };
}
