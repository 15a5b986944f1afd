/** A code as Markdown (CommonMark) that also reads well as plain text in a terminal. */
import { statusLabel } from '../catalog/http-status.ts';
import { RETRY_TEXT, whoActs } from '../catalog/triage.ts';
import type { Catalog, Code, Row } from '../catalog/types.ts';
import { codeSpan, escapeMarkdown } from './escape.ts';
import type { Links } from './links.ts';

/** Prose as Markdown, with the addresses of its links, which go to the end of the document. */
interface Note {
  readonly text: string;
  readonly addresses: string;
}

/**
 * A code's page: heading, a section for each row, our note, its address. Ends with a line feed.
 *
 * @param note our prose on the code, or null
 */
export function codeToMarkdown(
  code: Code,
  catalog: Catalog,
  links: Links,
  note: Note | null,
): string {
  const info = catalog.infos.find(({ key }) => key === code.catalog)!;
  const facts = [
    escapeMarkdown(info.name),
    ...code.aliases.map((alias) => `formerly ${escapeMarkdown(alias)}`),
    ...(code.withdrawn ? [`withdrawn by the vendor on ${code.withdrawn}`] : []),
  ];
  return joinBlocks([
    `# ${escapeMarkdown(code.label)}`,
    `${facts.join(', ')}.`,
    info.naming && escapeMarkdown(info.naming),
    ...code.rows.map((row) => rowToMarkdown(code, row, catalog, links)),
    note && '## Our note',
    note?.text,
    `Message, meaning and solution are the vendor's, word for word. Who acts, retry and category are our reading.`,
    `<${links.code(code)}>`,
    note?.addresses,
  ]);
}

/** Joins blocks into a document, with blank lines between; empty ones are left out. */
export function joinBlocks(blocks: readonly (string | false | null | undefined)[]): string {
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function rowToMarkdown(code: Code, row: Row, catalog: Catalog, links: Links): string {
  const category = catalog.categories.find(({ id }) => id === row.category);
  return [
    `## ${statusLabel(row.status) || 'Reply'}`,
    codeSpan(row.message),
    [
      ...(row.description ? [`- What it means: ${escapeMarkdown(row.description)}`] : []),
      ...(row.solution ? [`- What to do: ${escapeMarkdown(row.solution)}`] : []),
      `- Who acts: ${whoActs(row.action)}`,
      `- Retry: ${RETRY_TEXT[row.retry].long}`,
      `- Category: ${escapeMarkdown(category?.title ?? row.category)}`,
      ...(row.withdrawn ? [`- Withdrawn: ${row.withdrawn}`] : []),
      `- Link: <${links.row(code, row)}>`,
    ].join('\n'),
  ].join('\n\n');
}
