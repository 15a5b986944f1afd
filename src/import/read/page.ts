/** A vendor's page as text → its rows by catalog, or what keeps it from being read. */
import { codeReader, type CatalogSource } from './cells.ts';
import { DEFAULT_HEADING, kindOf } from './headings.ts';
import { readCsv } from './csv.ts';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import { readRst } from './rst.ts';
import { rowsOf, type UpstreamPage } from './rows.ts';
import { sectionsOf } from './sections.ts';
import {
  cellText,
  quoted,
  type Page,
  type PageProblem,
  type Table,
  type TableRow,
} from './tables.ts';

const READERS = {
  md: readMarkdown,
  html: (text: string) => readHtml(text),
  rst: readRst,
  csv: readCsv,
} as const satisfies Record<string, (text: string) => Page>;

export type Format = keyof typeof READERS;

const ENDINGS: Readonly<Record<string, Format>> = {
  md: 'md',
  markdown: 'md',
  html: 'html',
  htm: 'html',
  rst: 'rst',
  csv: 'csv',
  tsv: 'csv',
};

/** The format of a file by its name, or null for one that cannot be read. */
export function formatOf(name: string): Format | null {
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending]! : null;
}

/**
 * Reads a page.
 *
 * @param known codes that each catalog has already, by its key
 * @returns its rows; use them only if there is no problem
 */
export function readPage(
  text: string,
  format: Format,
  sources: readonly CatalogSource[],
  known: ReadonlyMap<string, ReadonlySet<string>>,
): UpstreamPage {
  const { tables, problems } = tablesOf(text, format);
  const found = sectionsOf(tables);
  const rows = rowsOf(found.sections, sources, known);
  const strange = otherTables(
    found.others,
    new Set([...known.values()].flatMap((set) => [...set])),
  );
  const above = rowsAbove(found.above, sources);
  const all = [
    ...problems,
    ...found.problems,
    ...above.problems,
    ...rows.problems,
    ...strange.problems,
  ];
  const empty = !all.length && !rows.parts.length;
  return {
    parts: rows.parts,
    problems: (empty ? nothing(found.others) : all).sort((a, b) => a.line - b.line),
    remarks: [...found.remarks, ...above.remarks, ...rows.remarks, ...strange.remarks],
  };
}

/** A parser that overflows the stack has met markup that no real page has. */
function tablesOf(text: string, format: Format): Page {
  try {
    return READERS[format](text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return {
      tables: [],
      problems: [
        {
          line: 1,
          found: 'markup that is nested too deep to be read',
          expected: 'a page with a table of error codes',
          todo: 'Save the page again, or take what is no table out of it',
        },
      ],
    };
  }
}

/**
 * Tables whose headings are not known. One that names known codes has rows that would be lost; any
 * other may well be about something else.
 */
function otherTables(tables: readonly Table[], codes: ReadonlySet<string>) {
  const problems: PageProblem[] = [];
  const remarks: string[] = [];
  for (const table of tables) {
    const holdsCodes = table.rows.some(({ cells }) =>
      cells.some((cell) => codes.has(cellText(cell))),
    );
    if (holdsCodes) problems.push(unknownHeadings(table));
    else remarks.push(`Not taken: the table at line ${table.line}, headed ${headingsOf(table)}.`);
  }
  return { problems, remarks };
}

/** Rows above the headings: one with a code would be lost, any other is a title of some kind. */
function rowsAbove(rows: readonly TableRow[], sources: readonly CatalogSource[]) {
  const readers = sources.map(codeReader);
  const problems: PageProblem[] = [];
  const remarks: string[] = [];
  for (const row of rows) {
    const text = quoted(row.cells.map(cellText).join(' | '));
    if (row.cells.some((cell) => readers.some((read) => read(cell)))) {
      problems.push({
        line: row.line,
        found: `a row above the headings of its table (${text})`,
        expected: 'the headings first',
        todo: 'Move the row below the headings',
      });
    } else remarks.push(`Not taken: the row at line ${row.line}, above the headings: ${text}.`);
  }
  return { problems, remarks };
}

function unknownHeadings(table: Table): PageProblem {
  const known = table.rows[0]!.cells.map(cellText).filter((heading) => kindOf(heading));
  return {
    line: table.line,
    found: `a table headed ${headingsOf(table)}${known.length ? `, of which ${known.map(quoted).join(', ')} is known` : ''}`,
    expected: `a column of codes and one of messages or descriptions, such as ${Object.values(DEFAULT_HEADING).join(' | ')}`,
    todo: 'Head the columns with names that are known; src/import/read/headings.ts lists them',
  };
}

function headingsOf({ rows: [first] }: Table): string {
  return quoted(first?.cells.map(cellText).join(' | ') ?? '');
}

function nothing(others: readonly Table[]): PageProblem[] {
  if (others.length) return others.map(unknownHeadings);
  return [
    {
      line: 1,
      found: 'no table with rows',
      expected: `a table of error codes, headed such as ${Object.values(DEFAULT_HEADING).join(' | ')}`,
      todo: 'Save the whole page, or copy its table into a file',
    },
  ];
}
