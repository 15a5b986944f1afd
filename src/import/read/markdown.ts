/**
 * Markdown pages → tables: pipe tables (GitHub Flavored Markdown, section 4.10) and HTML tables in
 * between. What a cell holds is read as a page shows it: emphasis, code and links give their text.
 */
import type { Html, PhrasingContent, Root, RootContent, TableRow as MdRow } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { readHtml } from './html.ts';
import { makeCell, type Page, type PageProblem, type Table, type TableRow } from './tables.ts';

/** The parser holds some kilobytes a row, so a long table is given to it in pieces. */
const PIECE = 1000;

/** Reads every table of a page. */
export function readMarkdown(text: string): Page {
  const tables: Table[] = [];
  const problems: PageProblem[] = [];
  for (const piece of pieces(text.split(/\r\n?|\n/))) {
    const found = readPiece(piece);
    problems.push(...found.problems);
    const [first, ...rest] = found.tables;
    const last = tables.at(-1);
    if (first && last && piece.continues) {
      tables[tables.length - 1] = { ...last, rows: [...last.rows, ...first.rows.slice(1)] };
      tables.push(...rest);
    } else tables.push(...found.tables);
  }
  return { tables, problems };
}

interface Piece {
  readonly lines: readonly string[];
  /** 1-based line of the page that line n (0-based) of the piece is. */
  readonly lineAt: (n: number) => number;
  /** Whether it begins in a table, whose heading is repeated. */
  readonly continues: boolean;
}

/** The page, or the page cut within tables that are longer than a piece. */
function* pieces(lines: readonly string[]): Generator<Piece> {
  let from = 0;
  let heading: readonly string[] = [];
  const piece = (to: number): Piece => {
    const start = from - heading.length;
    return {
      lines: [...heading, ...lines.slice(from, to)],
      lineAt: (n) => start + n + 1,
      continues: heading.length > 0,
    };
  };
  let head = -1;
  for (let at = 1; at < lines.length; at += 1) {
    if (lines[at]!.trim() === '') head = -1;
    else if (isDelimiter(lines[at]!) && lines[at - 1]!.includes('|')) head = at - 1;
    if (head < 0 || at - Math.max(head, from) < PIECE) continue;
    yield piece(at);
    from = at;
    heading = lines.slice(head, head + 2);
  }
  yield piece(lines.length);
}

function readPiece({ lines, lineAt }: Piece): Page {
  const root: Root = fromMarkdown(lines.join('\n'), {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  const tables: Table[] = [];
  const problems: PageProblem[] = [];
  const walk = (node: Root | RootContent): void => {
    if (node.type === 'table') {
      const found = tableOf(node.children, lines, lineAt);
      tables.push(found.table);
      problems.push(...found.problems);
    } else if ('children' in node)
      htmlRuns(node.children).forEach((part) =>
        Array.isArray(part) ? takeHtml(part) : walk(part),
      );
  };
  const takeHtml = (run: readonly Html[]): void => {
    const start = run[0]!.position!.start.line;
    const end = run.at(-1)!.position!.end.line;
    const page = readHtml(lines.slice(start - 1, end).join('\n'), lineAt(start - 1));
    tables.push(...page.tables);
    problems.push(...page.problems);
  };
  walk(root);
  return { tables, problems };
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
    const html = node.type === 'html' ? node.value : '';
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
  lineAt: (n: number) => number,
): { table: Table; problems: PageProblem[] } {
  const problems: PageProblem[] = [];
  const rows: TableRow[] = [];
  const source = (node: MdRow): string => lines[node.position!.start.line - 1]!;
  for (const node of nodes) {
    const line = lineAt(node.position!.start.line - 1);
    // A line of text right under a table counts as its row; a page means it as text.
    if (!source(node).includes('|')) {
      if (nodes.slice(nodes.indexOf(node)).some((later) => source(later).includes('|')))
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
      cells: node.children.map((cell) => makeCell(linesOf(cell.children), line)),
    });
  }
  const last = nodes[rows.length - 1];
  if (last && nodes.length > 2 && endsOpen(source(last)) && !endsOpen(source(nodes[0]!)))
    problems.push({
      line: lineAt(last.position!.start.line - 1),
      found: 'a last row without a pipe at its end',
      expected: 'a row as complete as the others',
      todo: 'Save the page again; this copy seems to be cut off',
    });
  return { table: { line: lineAt(nodes[0]!.position!.start.line - 1), rows }, problems };
}

function endsOpen(line: string): boolean {
  return !/(?<!\\)\|\s*$/.test(line);
}

function isDelimiter(line: string): boolean {
  return /^[\s|:-]+$/.test(line) && line.includes('-') && line.includes('|');
}

/** Tags that format text. Others in a cell are more likely text that looks like a tag. */
const FORMATTING =
  /^<\/?(?:a|abbr|b|code|del|div|em|font|i|ins|kbd|li|mark|ol|p|pre|q|s|samp|small|span|strong|sub|sup|tt|u|ul|var)(?:\s[^<>]*)?\/?>$/i;
const BREAKS = /^<(?:br|\/?(?:p|li|div|ul|ol))(?:\s[^<>]*)?\/?>$/i;

function linesOf(nodes: readonly PhrasingContent[]): string[] {
  const lines = [''];
  const write = (text: string): void => void (lines[lines.length - 1] += text);
  const walk = (node: PhrasingContent): void => {
    if (node.type === 'break') lines.push('');
    else if (node.type === 'html') {
      if (BREAKS.test(node.value)) lines.push('');
      else if (!FORMATTING.test(node.value) && !node.value.startsWith('<!--')) write(node.value);
    } else if (node.type === 'image' || node.type === 'imageReference') write(node.alt ?? '');
    else if (node.type === 'footnoteReference') write(`[^${node.label ?? node.identifier}]`);
    else if ('value' in node) write(node.value);
    else node.children.forEach(walk);
  };
  nodes.forEach(walk);
  return lines;
}
