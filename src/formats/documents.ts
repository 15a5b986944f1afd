/** Guides and topics as Markdown: their prose, and for a topic its rows. */
import type { ListItem } from 'mdast';
import { ACTION_TEXT } from '../catalog/triage.ts';
import type { Category, Prose } from '../catalog/types.ts';
import type { Listed } from '../catalog/views.ts';
import { escapeMarkdown } from './escape.ts';
import { joinBlocks } from './markdown.ts';
import { linkToRow, type Surroundings } from './prose-line.ts';
import { addressesToMarkdown, proseToMarkdown, treeToMarkdown } from './prose.ts';

/** A guide's or topic's heading and the sentence below it. */
export interface Heading {
  readonly title: string;
  readonly summary: string;
}

/** A guide, with its address. Ends with a line feed, as all documents do. */
export function guideToMarkdown(
  { title, summary }: Heading,
  prose: Prose,
  around: Surroundings,
): string {
  return joinBlocks([
    `# ${escapeMarkdown(title)}`,
    escapeMarkdown(summary),
    proseToMarkdown(prose, around),
    `<${around.page}>`,
    addressesToMarkdown(around.references),
  ]);
}

/** A topic: its guide, its rows one a line, its address. */
export function categoryToMarkdown(
  { title, summary }: Category,
  rows: readonly Listed[],
  prose: Prose,
  around: Surroundings,
): string {
  return joinBlocks([
    `# ${escapeMarkdown(title)}`,
    escapeMarkdown(summary),
    proseToMarkdown(prose, around),
    '## Replies',
    rows.length ? rowsToMarkdown(rows, around) : 'None.',
    `<${around.page}>`,
    addressesToMarkdown(around.references),
  ]);
}

function rowsToMarkdown(rows: readonly Listed[], { links, references }: Surroundings): string {
  const items = rows.map((listed): ListItem => {
    const action = ACTION_TEXT[listed.row.action].title.toLowerCase();
    return {
      type: 'listItem',
      spread: false,
      children: [
        {
          type: 'paragraph',
          children: [
            linkToRow(listed, links, references),
            { type: 'text', value: `, ${action}: ` },
            { type: 'inlineCode', value: listed.row.message },
          ],
        },
      ],
    };
  });
  return treeToMarkdown({ type: 'list', ordered: false, spread: false, children: items });
}
