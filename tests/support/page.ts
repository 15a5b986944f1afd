/** The vendor's page as rows that a test can change, and back as a page. */
import { upstreamRows } from './upstream.ts';

export type PageRow = [
  status: string,
  code: string,
  message: string,
  description: string,
  solution: string,
];

export const HEADINGS = ['Status Code', 'Error Code', 'Error Message', 'Description', 'Solution'];
export const SCIM_HEADINGS = ['HTTP Status Code', 'Response Status Code', ...HEADINGS.slice(2)];

/** The rows of both tables. */
export function pageRows(): { iic: PageRow[]; scim: PageRow[] } {
  const rows = upstreamRows().map((row): PageRow => [
    `${row.status}`,
    row.code.replace('SCIM.', ''),
    row.message,
    row.description,
    row.solution,
  ]);
  return {
    iic: rows.filter(([, code]) => code.startsWith('IIC.')),
    scim: rows.filter(([, code]) => !code.startsWith('IIC.')),
  };
}

/** A pipe table; cells are written as they are. */
export function markdownTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(headings), `|${'---|'.repeat(headings.length)}`, ...rows.map(line)].join('\n');
}

/** A page with both tables. */
export function markdownPage(
  iic: readonly (readonly string[])[],
  scim: readonly (readonly string[])[] = pageRows().scim,
): string {
  return `Error Codes\n\n${markdownTable(HEADINGS, iic)}\n\n${markdownTable(SCIM_HEADINGS, scim)}\n`;
}

/** An HTML table; cells are written as they are. */
export function htmlTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (tag: string, cells: readonly string[]): string =>
    `<tr>${cells.map((cell) => (cell.startsWith('<td') ? cell : `<${tag}>${cell}</${tag}>`)).join('')}</tr>`;
  return `<table>${line('th', headings)}${rows.map((row) => line('td', row)).join('\n')}</table>`;
}
