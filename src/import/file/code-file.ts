/** A code's file as the import sees it: its fields, and the position of each in the text. */
import {
  LineCounter,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { isoDate } from '../../catalog/iso-date.ts';
import type { Problem } from '../../catalog/problem.ts';
import { splitFrontMatter } from '../../formats/front-matter.ts';
import type { Field } from '../read/headings.ts';

/** The vendor's texts of a row; empty where there is none. */
export interface RowTexts {
  readonly status: number | null;
  readonly message: string;
  readonly description: string;
  readonly solution: string;
}

export interface FileRow extends RowTexts {
  readonly category: string | null;
  readonly action: string | null;
  readonly withdrawn: string | null;
  readonly anchor: string | null;
}

export interface CodeFile {
  /** Path from the content folder, such as `codes/iic/IIC.1267.md`. */
  readonly path: string;
  readonly text: string;
  readonly code: string;
  readonly withdrawn: string | null;
  readonly rows: readonly FileRow[];
}

/** The name of a file by its path, without folder and extension. */
export function nameOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.mdx?$/, '');
}

/** Fields of a row that the vendor's page decides. */
export const TEXT_FIELDS = [
  'status',
  'message',
  'description',
  'solution',
] as const satisfies Field[];

/** Reads a file; returns a problem if it cannot be read as a code. */
export function readCodeFile(path: string, text: string): CodeFile | Problem {
  const lineCounter = new LineCounter();
  const matter = splitFrontMatter(text);
  const document = parseDocument(matter?.yaml ?? '', { lineCounter });
  const [error] = document.errors;
  const value: unknown = error || !matter ? null : document.toJS();
  const fields = (value ?? {}) as { code?: unknown; responses?: unknown; withdrawn?: unknown };
  if (typeof fields.code !== 'string' || !Array.isArray(fields.responses)) {
    return {
      file: path,
      line: error ? lineCounter.linePos(error.pos[0]).line + 1 : 1,
      found: error ? 'YAML that cannot be read' : 'no code with responses',
      expected: 'a code as content/AUTHORING.md shows it',
      todo: 'Run "npm run lint:content" and correct what it names; then import again',
    };
  }
  return {
    path,
    text,
    code: fields.code,
    withdrawn: textOf(fields.withdrawn) || null,
    rows: fields.responses.map(toRow),
  };
}

function toRow(value: unknown): FileRow {
  const row = (value ?? {}) as Record<string, unknown>;
  const orNull = (name: string): string | null => textOf(row[name]) || null;
  return {
    status: typeof row['status'] === 'number' ? row['status'] : null,
    message: textOf(row['message']),
    description: textOf(row['description']),
    solution: textOf(row['solution']),
    category: orNull('category'),
    action: orNull('action'),
    withdrawn: orNull('withdrawn'),
    anchor: orNull('anchor'),
  };
}

function textOf(value: unknown): string {
  if (value instanceof Date) return isoDate(value);
  return value === null || value === undefined ? '' : String(value);
}

/** A value in the text, by offsets into the whole file. */
export interface Place {
  readonly keyStart: number;
  /** Of the value without anchors, tags and comments. */
  readonly start: number;
  readonly end: number;
  /** How the value is quoted, or `BLOCK_…` for one of several lines. */
  readonly style: string;
}

/** The positions of what an import may change in a file. */
interface Layout {
  readonly code: Place;
  readonly withdrawn: Place | null;
  readonly rows: readonly RowLayout[];
}

export interface RowLayout {
  /** From the end of the row before, comments above the row included, to the end of its last line. */
  readonly start: number;
  readonly end: number;
  /** Columns before the dash, and before the fields. */
  readonly dashIndent: number;
  readonly indent: number;
  readonly places: ReadonlyMap<string, Place>;
}

/**
 * Finds the positions; null unless each field is on a line of its own, as in lists and maps in
 * brackets it is not.
 */
export function layoutOf({ text }: CodeFile): Layout | null {
  const { yaml, offset } = splitFrontMatter(text)!;
  const document = parseDocument(yaml, { keepSourceTokens: true });
  const top = document.contents;
  if (!isMap(top) || top.flow) return null;
  const fields = placesOf(top, offset);
  const list = top.get('responses', true);
  const code = fields.get('code');
  if (!code || !isSeq(list) || list.flow) return null;
  const rows = rowLayouts(list, text, offset);
  return rows && { code, withdrawn: fields.get('withdrawn') ?? null, rows };
}

function rowLayouts(list: YAMLSeq, text: string, offset: number): RowLayout[] | null {
  const token = list.srcToken;
  if (token?.type !== 'block-seq') return null;
  const layouts: RowLayout[] = [];
  for (const [index, item] of list.items.entries()) {
    const dash = token.items[index]?.start.find(({ type }) => type === 'seq-item-ind')?.offset;
    if (!isMap(item) || item.flow || dash === undefined) return null;
    const places = placesOf(item, offset);
    const first = [...places.values()][0];
    const last = [...places.values()].at(-1);
    if (!first || !last) return null;
    const dashLine = lineStart(text, dash + offset);
    layouts.push({
      start: layouts.at(-1)?.end ?? commentsAbove(text, dashLine),
      end: lineEnd(text, last.end),
      dashIndent: dash + offset - dashLine,
      indent: first.keyStart - lineStart(text, first.keyStart),
      places,
    });
  }
  return layouts;
}

function placesOf(map: YAMLMap, offset: number): Map<string, Place> {
  return new Map(
    (map.items as Pair[]).flatMap(({ key, value }): [string, Place][] => {
      if (!isScalar(key) || !key.range) return [];
      const range = (value as { range?: [number, number, number] } | null)?.range;
      return [
        [
          String(key.value),
          {
            keyStart: key.range[0] + offset,
            start: (range?.[0] ?? key.range[1]) + offset,
            end: (range?.[1] ?? key.range[1]) + offset,
            style: (isScalar(value) && value.type) || '',
          },
        ],
      ];
    }),
  );
}

/** The line end that a file has, for lines that are added to it. */
export function eolOf(text: string): '\r\n' | '\n' {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** The start of the line that an offset is on. */
export function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** The end of the line that a value ends on; a block of lines ends at the start of the next. */
export function lineEnd(text: string, at: number): number {
  if (text[at - 1] === '\n') return at;
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

/** The start of the comment lines directly above a line. */
function commentsAbove(text: string, line: number): number {
  let start = line;
  while (start > 0) {
    const before = lineStart(text, start - 1);
    if (!/^\s*#/.test(text.slice(before, start))) break;
    start = before;
  }
  return start;
}
