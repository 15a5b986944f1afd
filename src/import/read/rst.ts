/**
 * reStructuredText pages → tables: list-table directives and grid tables, as the docutils reference
 * describes them. Anything that is neither is passed over.
 */
import { readGridTable } from './rst-grid.ts';
import { readListTable } from './rst-list-table.ts';
import type { Page, PageProblem, Table } from './tables.ts';

/** Directives whose bodies are shown as they are written. */
const LITERAL = /^\s*\.\. (?:code|code-block|sourcecode|parsed-literal|raw|math|literalinclude)::/;

/** Reads every table of a page. */
export function readRst(text: string): Page {
  const lines = text.split(/\r\n?|\n/).map((line) => line.replaceAll('\t', '        '));
  const tables: Table[] = [];
  const problems: PageProblem[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at]!;
    const end = /^\s*\+-[-+]*\+\s*$/.test(line) ? gridEnd(lines, at) : bodyEnd(lines, at);
    if (/^\s*\.\. list-table::/.test(line)) {
      take(readListTable(lines.slice(at + 1, end), at + 2));
      at = end;
    } else if (/^\s*\+-/.test(line)) {
      take(readGridTable(lines.slice(at, end), at + 1));
      at = end;
    } else at = LITERAL.test(line) || /^(?!\s*\.\. ).*::\s*$/.test(line) ? end : at + 1;
  }
  return { tables, problems };

  function take(found: Table | PageProblem): void {
    if ('rows' in found) tables.push(found);
    else problems.push(found);
  }
}

export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** The index after the lines that stand deeper than the one at an index. */
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
