/** HTML pages → tables, through parse5. Spans are resolved as HTML 4.9.12 says. */
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { makeCell, type Cell, type Page, type PageProblem, type TableRow } from './tables.ts';

type Node = Tree.ChildNode;
type Element = Tree.Element;

/** What a browser sets on lines of its own. */
const BLOCKS = new Set(
  'address article blockquote dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** What a browser does not show. */
const UNSEEN = new Set(
  'head iframe noscript object script style svg template textarea title'.split(' '),
);
/** More columns than any page has; a span of thousands would only cost memory. */
const MOST_COLUMNS = 100;

/** Reads every table of a page; `firstLine` is the line on which `text` starts. */
export function readHtml(text: string, firstLine = 1): Page {
  const problems: PageProblem[] = [];
  const tables = tableElements(parse(text, { sourceCodeLocationInfo: true })).flatMap((element) => {
    const line = lineOf(element) + firstLine - 1;
    if (!element.sourceCodeLocation?.endTag) {
      problems.push({
        line,
        found: 'a table that is not closed',
        expected: '</table> at its end',
        todo: 'Save the page again; this copy seems to be cut off',
      });
      return [];
    }
    const rows = rowsOf(element, firstLine - 1);
    if (rows) return { line, rows };
    problems.push({
      line,
      found: `a table of more than ${MOST_COLUMNS} columns`,
      expected: 'a table of error codes',
      todo: 'Correct colspan, or take the table out of the page',
    });
    return [];
  });
  return { tables, problems };
}

function tableElements(root: Tree.Document): Element[] {
  const found: Element[] = [];
  const stack: Tree.ParentNode[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isElement(node) && node.tagName === 'table') found.push(node);
    // In reverse, so that the stack returns them in the order of the page.
    for (const child of node.childNodes.toReversed()) if (isElement(child)) stack.push(child);
  }
  return found;
}

/** The rows of a table as a grid, or null where it grows too wide. */
function rowsOf(table: Element, offset: number): TableRow[] | null {
  // A browser shows the head first and the foot last, wherever the page has them.
  const all = children(table);
  const groups = ['thead', 'tbody', 'tfoot'].flatMap((name) =>
    all.filter(({ tagName }) => tagName === name),
  );
  const rows: TableRow[] = [];
  for (const group of groups) {
    // Cells that span rows to come, by column, with the number of rows left.
    const hanging: ({ cell: Cell; left: number } | undefined)[] = [];
    for (const row of children(group).filter(({ tagName }) => tagName === 'tr')) {
      const cells: Cell[] = [];
      const takeHanging = (): void => {
        for (
          let from = hanging[cells.length];
          from && from.left > 0;
          from = hanging[cells.length]
        ) {
          from.left -= 1;
          cells.push(spanned(from.cell));
        }
      };
      for (const element of children(row).filter(({ tagName }) => /^t[dh]$/.test(tagName))) {
        takeHanging();
        const cell = makeCell(linesOf(element), lineOf(element) + offset);
        const width = span(element, 'colspan');
        const height = span(element, 'rowspan') - 1;
        if (cells.length + width > MOST_COLUMNS) return null;
        for (let n = 0; n < width; n += 1) {
          hanging[cells.length] = { cell, left: height };
          cells.push(n === 0 ? cell : spanned(cell));
        }
      }
      takeHanging();
      rows.push({ line: lineOf(row) + offset, cells });
    }
  }
  return rows;
}

function spanned(cell: Cell): Cell {
  return { ...cell, spannedBy: cell };
}

/** A span attribute; `rowspan="0"` means "to the end", and what is no number means 1. */
function span(element: Element, name: string): number {
  const value = attribute(element, name) ?? '1';
  if (!/^\d{1,6}$/.test(value)) return 1;
  return name === 'rowspan' && Number(value) === 0 ? Infinity : Math.max(1, Number(value));
}

/** The text of an element by lines. Items of ordered lists keep their numbers, which pages show. */
function linesOf(element: Element): string[] {
  const lines = [''];
  const counts = new Map<Element, number>();
  const numbered = new Set<number>();
  const stack: (Node | 'break')[] = element.childNodes.toReversed();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node === 'break') lines.push('');
    else if (isText(node)) lines[lines.length - 1] += node.value;
    else if (isElement(node) && !UNSEEN.has(node.tagName)) {
      if (node.tagName === 'br') lines.push('');
      const block = BLOCKS.has(node.tagName);
      if (block) {
        lines.push('');
        stack.push('break');
      }
      for (const child of node.childNodes.toReversed()) stack.push(child);
      const list = node.parentNode;
      if (node.tagName !== 'li' || !list || !isElement(list) || list.tagName !== 'ol') continue;
      const count = counts.get(list) ?? startOf(list);
      counts.set(list, count + 1);
      numbered.add(lines.length - 1);
      lines[lines.length - 1] += `${marker(list, count)}. `;
    }
  }
  // The number of an item whose text is a paragraph of its own belongs before that text.
  for (const at of [...numbered].reverse()) {
    if (!/^\s*\w+\.\s*$/.test(lines[at]!) || at + 1 >= lines.length) continue;
    lines.splice(at, 2, `${lines[at]!.trim()} ${lines[at + 1]!.trimStart()}`);
  }
  return lines;
}

function startOf(list: Element): number {
  const start = attribute(list, 'start') ?? '';
  return /^-?\d{1,6}$/.test(start) ? Number(start) : 1;
}

/** The number of an item, or its letter; Roman numerals are given as numbers. */
function marker(list: Element, count: number): string {
  const type = attribute(list, 'type');
  if ((type !== 'a' && type !== 'A') || count < 1 || count > 26) return `${count}`;
  return String.fromCharCode(type.charCodeAt(0) + count - 1);
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((own) => own.name === name)?.value.trim();
}

function children(node: Tree.ParentNode): Element[] {
  return node.childNodes.filter(isElement);
}

function isElement(node: object): node is Element {
  return 'tagName' in node;
}

function isText(node: object): node is Tree.TextNode {
  return 'value' in node && 'nodeName' in node && node.nodeName === '#text';
}

function lineOf(element: Element): number {
  return element.sourceCodeLocation?.startLine ?? 1;
}
