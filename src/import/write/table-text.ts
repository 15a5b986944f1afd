/** A table → Markdown, CSV or HTML, so that reading it again gives the same cells. */
import { stringify } from 'csv-stringify/sync';
import { escapeMarkdown } from '../../formats/escape.ts';
import { escapeXml } from '../../formats/xml.ts';
import { readMarkdown } from '../read/markdown.ts';
import { cellText } from '../read/tables.ts';
import type { PlainTable } from './shape.ts';

export const EXPORT_FORMATS = ['md', 'csv', 'html'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Writes a table. */
export function tableText(table: PlainTable, format: ExportFormat): string {
  return { md: toMarkdown, csv: toCsv, html: toHtml }[format](table);
}

/** A pipe table of GitHub Flavored Markdown. */
function toMarkdown({ headings, rows }: PlainTable): string {
  const plain = unchangedByMarkdown(new Set([headings, ...rows].flat()));
  const line = (cells: readonly string[]): string =>
    `|${cells.map((cell) => ` ${plain.has(cell) ? cell : escapeMarkdown(cell)} `).join('|')}|`;
  const ruler = `|${headings.map(() => '---|').join('')}`;
  return [line(headings), ruler, ...rows.map(line), ''].join('\n');
}

/** Characters that can be markup within a cell. */
const MARKS = /[\\`*_[\]<>&~|#:!@]|www\./;

/**
 * Texts that Markdown reads as they are. Most brackets and underscores are not markup, and the
 * vendor's page does not escape them; those that are turn up when the texts are read back.
 */
function unchangedByMarkdown(texts: ReadonlySet<string>): ReadonlySet<string> {
  const all = [...texts];
  const unsure = all.filter((text) => MARKS.test(text) && !/[|\\]/.test(text));
  const lines = unsure.map((text) => `| ${text} |`);
  const rows = readMarkdown(['| - |', '|---|', ...lines].join('\n')).tables[0]?.rows.slice(1) ?? [];
  const kept = unsure.filter((text, at) => {
    const cell = rows[at]?.cells[0];
    return rows.length === unsure.length && cell !== undefined && cellText(cell) === text;
  });
  return new Set([...all.filter((text) => !MARKS.test(text)), ...kept]);
}

/** RFC 4180: CRLF at the end of each line, quotes where a cell needs them. */
function toCsv({ headings, rows }: PlainTable): string {
  return stringify([headings, ...rows] as string[][], { record_delimiter: 'windows' });
}

/** A `<table>` with a row a line. */
function toHtml({ headings, rows }: PlainTable): string {
  const line = (tag: string, cells: readonly string[]): string =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeXml(cell)}</${tag}>`).join('')}</tr>`;
  return [
    '<table>',
    '<thead>',
    line('th', headings),
    '</thead>',
    '<tbody>',
    ...rows.map((row) => line('td', row)),
    '</tbody>',
    '</table>',
    '',
  ].join('\n');
}
