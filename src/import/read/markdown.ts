/**
 * Markdown pages → tables: pipe tables (GitHub Flavored Markdown, section 4.10) and HTML tables in
 * between. What a cell holds is read as a page shows it: emphasis, code and links give their text.
 */
import type { Html, Root, RootContent, TableRow as MdRow } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { readHtml } from './html.ts';
import { linesOf } from './markdown-cell.ts';
import { isDelimiter, strayRows } from './markdown-strays.ts';
import { makeCell, type Page, type PageProblem, type Table, type TableRow } from './tables.ts';

/**
 * The parser takes some kilobytes per line, so a long page is parsed in pieces of this many lines.
 */
const PIECE = 1000;

/**
 * Reads every table of a page. Rows without markup are split at their pipes, which is all that the
 * specification says of them; only the rest goes through the parser, which takes a millisecond per
 * row. Rows that are in no table are problems.
 */
export function readMarkdown(text: string): Page {
  const lines = text.split(/\r\n?|\n/);
  const tables: Table[] = [];
  const problems: PageProblem[] = [];
  const free: number[][] = [];
  for (const piece of pieces(lines)) {
    const found = readPiece(piece);
    problems.push(...found.problems);
    free.push(found.free);
    const [first, ...rest] = found.tables;
    const last = tables.at(-1);
    if (first && last && piece.continues) {
      tables[tables.length - 1] = { ...last, rows: [...last.rows, ...first.rows.slice(1)] };
      tables.push(...rest);
    } else tables.push(...found.tables);
  }
  for (const { rows } of tables) problems.push(...cutOff(rows, lines));
  problems.push(...strayRows(free.flat(), lines, tables));
  return { tables, problems };
}

/** Lines of a page for the parser, without the rows that need none. */
interface Piece {
  readonly lines: readonly string[];
  /** 1-based line of the page for each of the lines. */
  readonly numbers: readonly number[];
  /** Rows that were left out, by the line of their headings. */
  readonly plain: ReadonlyMap<number, readonly TableRow[]>;
  /** Whether it begins within a table; it then repeats the headings. */
  readonly continues: boolean;
}

/** The page, or the page cut within tables that are longer than a piece. */
function* pieces(lines: readonly string[]): Generator<Piece> {
  const begin = (headings: readonly number[]) => ({
    lines: headings.map((number) => lines[number - 1]!),
    numbers: [...headings],
    plain: new Map<number, TableRow[]>(),
    continues: headings.length > 0,
  });
  let piece = begin([]);
  // Line of the headings of the current table; 0 outside of one, and after a line that does not
  // begin with a pipe.
  let head = 0;
  for (const [at, line] of lines.entries()) {
    if (head && /^ {0,3}\|/.test(line)) {
      if (PLAIN_ROW.test(line)) {
        const rows = piece.plain.get(head) ?? [];
        piece.plain.set(head, rows);
        rows.push(splitRow(line, at + 1));
        continue;
      }
    } else head = isDelimiter(line) && lines[at - 1]?.includes('|') ? at : 0;
    piece.lines.push(line);
    piece.numbers.push(at + 1);
    if (head && piece.lines.length >= PIECE && at > head) {
      yield piece;
      piece = begin([head, head + 1]);
    }
  }
  yield piece;
}

/**
 * A row in which no character can be markup: no escape, entity, code, emphasis, link or tag, and no
 * end of a comment. Underscores count as text in any case, see `linesOf`.
 */
const PLAIN_ROW = /^ {0,3}\|(?!.*-->)[^\\`*[<&]*\|\s*$/;

function splitRow(line: string, number: number): TableRow {
  const cells = line.trim().split('|').slice(1, -1);
  return { line: number, cells: cells.map((cell) => makeCell([cell], number)) };
}

/** The tables of a piece, and its lines that are in no table, code or comment. */
function readPiece({ lines, numbers, plain }: Piece): Page & { free: number[] } {
  const root: Root = fromMarkdown(lines.join('\n'), {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  const tables: Table[] = [];
  const problems: PageProblem[] = [];
  const used = new Set<number>();
  const use = (first: RootContent, last = first): void => {
    const [start, end] = [first.position!.start.line, last.position!.end.line];
    for (const number of numbers.slice(start - 1, end)) used.add(number);
  };
  const walk = (node: Root | RootContent): void => {
    if (node.type === 'code' || (node.type === 'html' && holdsNoRows(node.value))) use(node);
    if (node.type === 'table') {
      use(node);
      const found = tableOf(node.children, lines, numbers);
      const rows = [...found.table.rows, ...(plain.get(found.table.line) ?? [])];
      tables.push({ ...found.table, rows: rows.sort((a, b) => a.line - b.line) });
      problems.push(...found.problems);
    } else if ('children' in node)
      htmlRuns(node.children).forEach((part) =>
        Array.isArray(part) ? takeHtml(part) : walk(part),
      );
  };
  const takeHtml = (run: readonly Html[]): void => {
    const start = run[0]!.position!.start.line;
    const end = run.at(-1)!.position!.end.line;
    use(run[0]!, run.at(-1));
    const page = readHtml(lines.slice(start - 1, end).join('\n'), numbers[start - 1]);
    tables.push(...page.tables);
    problems.push(...page.problems);
  };
  walk(root);
  // Rows that were left out belong to a table if their headings do.
  const left = [...plain].flatMap(([head, rows]) => rows.map(({ line }) => ({ head, line })));
  const free = [...numbers.map((line) => ({ head: line, line })), ...left]
    .filter(({ head }) => !used.has(head))
    .map(({ line }) => line);
  return { tables, problems, free };
}

/** What a browser does not show; a comment that does not end hides nothing. */
const UNSEEN = /<!--[^]*?-->|<(script|style|textarea)\b[^]*?<\/\1>/gi;

/** Whether a block of HTML is a comment, a script or code, in which lines with pipes are no rows. */
function holdsNoRows(html: string): boolean {
  return !/[\p{L}\p{N}]/u.test(html.replace(UNSEEN, '')) || /^\s*<pre\b[^]*<\/pre>\s*$/i.test(html);
}

/**
 * Children with an HTML table as one run: CommonMark ends an HTML block at a blank line, so a table
 * with blank lines in it comes in parts, some of them taken for text.
 */
function htmlRuns(nodes: readonly RootContent[]): (RootContent | Html[])[] {
  const parts: (RootContent | Html[])[] = [];
  let open: RootContent[] | null = null;
  let depth = 0;
  for (const node of nodes) {
    const html = node.type === 'html' ? node.value.replace(UNSEEN, '') : '';
    if (!open && !/<table/i.test(html)) {
      parts.push(node);
      continue;
    }
    (open ??= []).push(node);
    depth += (html.match(/<table/gi)?.length ?? 0) - (html.match(/<\/table/gi)?.length ?? 0);
    if (depth > 0) continue;
    parts.push(open as Html[]);
    open = null;
    depth = 0;
  }
  if (open) parts.push(open as Html[]);
  return parts;
}

function tableOf(
  nodes: readonly MdRow[],
  lines: readonly string[],
  numbers: readonly number[],
): { table: Table; problems: PageProblem[] } {
  const problems: PageProblem[] = [];
  const rows: TableRow[] = [];
  const source = (node: MdRow): string => lines[node.position!.start.line - 1]!;
  for (const [at, node] of nodes.entries()) {
    const line = numbers[node.position!.start.line - 1]!;
    // A line of text directly under a table counts as its row, but is meant as text.
    if (!source(node).includes('|')) {
      if (nodes.slice(at).some((later) => source(later).includes('|')))
        problems.push({
          line,
          found: 'text between the rows of a table',
          expected: 'rows without a break',
          todo: 'Move the text out of the table, and repeat the headings where a new one begins',
        });
      break;
    }
    rows.push({
      line,
      cells: node.children.map((cell) => makeCell(linesOf(cell.children, source(node)), line)),
    });
  }
  return { table: { line: numbers[nodes[0]!.position!.start.line - 1]!, rows }, problems };
}

/** A table whose last row lacks the pipe that all others end with. */
function cutOff(rows: readonly TableRow[], lines: readonly string[]): PageProblem[] {
  const last = rows.at(-1)!.line;
  const open = (line: number): boolean => endsOpen(lines[line - 1]!);
  // Rows of HTML tables on the page have no pipes at all.
  if (rows.length < 2 || !lines[last - 1]!.includes('|') || !open(last) || open(rows[0]!.line))
    return [];
  return [
    {
      line: last,
      found: 'a last row without a pipe at its end',
      expected: 'a row as complete as the others',
      todo: 'Save the page again; this copy seems to be cut off',
    },
  ];
}

function endsOpen(line: string): boolean {
  return !/(?<!\\)\|\s*$/.test(line);
}
