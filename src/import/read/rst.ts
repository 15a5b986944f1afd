/**
 * reStructuredText pages → tables: list-table directives and grid tables, as the docutils reference
 * describes them. Tables of other kinds are problems, since their rows would be lost; anything else
 * is passed over.
 */
import { readGridTable } from './rst-grid.ts';
import { readListTable } from './rst-list-table.ts';
import type { Page, PageProblem, Table } from './tables.ts';

/** Directives whose bodies are shown as they are written. */
const LITERAL = /^\s*\.\. (?:code|code-block|sourcecode|parsed-literal|raw|math|literalinclude)::/;

/** Tables by directives that are not read: csv-table, flat-table and the like. */
const OTHER_TABLE = /^\s*\.\. (?!list-table:|table:)([\w-]*table)::/;
const RAW_HTML = /^\s*\.\. raw:: html/;
/** The upper border of a simple table: columns of equals signs. */
const SIMPLE_BORDER = /^\s*=+(?: +=+)+\s*$/;

/** The upper border of a grid table, whole or not: a broken one is the table's problem, not text. */
const GRID_BORDER = /^\s*\+-[-+]+\s*$/;

/** Reads every table of a page. */
export function readRst(text: string): Page {
  const lines = text.split(/\r\n?|\n/).map((line) => line.replaceAll('\t', '        '));
  const tables: Table[] = [];
  const problems: PageProblem[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at]!;
    const strange = strangeTable(lines, at);
    if (strange) {
      problems.push(strange.problem);
      at = strange.end;
      continue;
    }
    // Each branch looks for its own end: doing so from every line would be quadratic in deep texts.
    if (/^\s*\.\. list-table::/.test(line)) {
      const end = bodyEnd(lines, at);
      take(readListTable(lines.slice(at + 1, end), at + 2));
      at = end;
    } else if (GRID_BORDER.test(line)) {
      const end = gridEnd(lines, at);
      take(readGridTable(lines.slice(at, end), at + 1));
      at = end;
    } else at = opensLiteral(line) ? bodyEnd(lines, at) : at + 1;
  }
  return { tables, problems };

  function take(found: Table | PageProblem): void {
    if ('rows' in found) tables.push(found);
    else problems.push(found);
  }
}

/** Whether the indented lines below a line are shown as they are written. */
function opensLiteral(line: string): boolean {
  return LITERAL.test(line) || /^(?!\s*\.\. ).*::\s*$/.test(line);
}

/** A table of a kind that is not read, if one begins at an index, and the index after it. */
function strangeTable(
  lines: readonly string[],
  at: number,
): { problem: PageProblem; end: number } | null {
  const line = lines[at]!;
  const directive = OTHER_TABLE.exec(line)?.[1];
  if (directive)
    return {
      problem: unread(at, `a table by the directive "${directive}"`),
      end: bodyEnd(lines, at),
    };
  if (SIMPLE_BORDER.test(line))
    return { problem: unread(at, 'a simple table'), end: simpleEnd(lines, at) };
  if (!RAW_HTML.test(line)) return null;
  const end = bodyEnd(lines, at);
  const holdsTable = lines.slice(at, end).some((text) => /<table/i.test(text));
  return holdsTable ? { problem: unread(at, 'a table in raw HTML'), end } : null;
}

/** The index after a simple table, which ends with a border before a blank line or the end. */
function simpleEnd(lines: readonly string[], at: number): number {
  let end = at + 1;
  while (end < lines.length && !(SIMPLE_BORDER.test(lines[end]!) && !lines[end + 1]?.trim()))
    end += 1;
  return end + 1;
}

function unread(at: number, found: string): PageProblem {
  return {
    line: at + 1,
    found: `${found}, which is not read`,
    expected: 'list-tables and grid tables alone',
    todo: 'Write it as a list-table, save the page as HTML, or take the table out where it has no error codes',
  };
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** The index after the lines that are indented deeper than the one at an index. */
function bodyEnd(lines: readonly string[], at: number): number {
  const indent = indentOf(lines[at]!);
  let end = at + 1;
  while (end < lines.length && (lines[end]!.trim() === '' || indentOf(lines[end]!) > indent))
    end += 1;
  return end;
}

/** The index after the lines of a grid table, each of which begins with a corner or an edge. */
function gridEnd(lines: readonly string[], at: number): number {
  const indent = indentOf(lines[at]!);
  let end = at + 1;
  while (
    end < lines.length &&
    /[+|]/.test(lines[end]![indent] ?? '') &&
    indentOf(lines[end]!) === indent
  )
    end += 1;
  return end;
}
