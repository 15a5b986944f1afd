/** `/llms.txt` (llmstxt.org) and `/llms-full.txt`: the way in for language models, and everything at once. */
import { count } from '../catalog/count.ts';
import { statusLabel } from '../catalog/http-status.ts';
import type { Catalog, Code } from '../catalog/types.ts';
import { allRows, statusesOf } from '../catalog/views.ts';
import type { Heading } from './documents.ts';
import { codeSpan, escapeMarkdown } from './escape.ts';
import type { Links } from './links.ts';
import { joinBlocks } from './markdown.ts';

/** What the site says about itself. */
export interface SiteText {
  readonly name: string;
  readonly subject: string;
  readonly description: string;
}

interface GuideEntry extends Heading {
  readonly slug: string;
}

/**
 * The index: name, summary, how addresses are made, then the lists of files. Everything that it links
 * is Markdown or JSON.
 */
export function llmsIndex(
  site: SiteText,
  catalog: Catalog,
  guides: readonly GuideEntry[],
  links: Links,
): string {
  const entry = (name: string, url: string, note: string): string =>
    `- [${escapeMarkdown(name)}](${url}): ${escapeMarkdown(note)}`;
  return joinBlocks([
    `# ${escapeMarkdown(site.name)}`,
    `> ${escapeMarkdown(site.description)}`,
    `${count(catalog.codes.length, 'code')} of ${escapeMarkdown(site.subject)}, with ${count(allRows(catalog).length, 'documented reply', 'documented replies')}. Messages, descriptions and solutions are the vendor's, word for word; who acts, whether to retry and the categories are our reading.`,
    howToRead(catalog, links),
    '## Data',
    [
      entry('All codes as JSON', links.codesJson, 'every code with every reply'),
      entry('Schema of the JSON', links.codesSchema, 'JSON Schema 2020-12'),
      entry('All replies as CSV', links.codesCsv, 'one line a reply'),
      entry('Everything as one text', links.llmsFull, 'guides, topics and codes'),
    ].join('\n'),
    guides.length > 0 && '## Guides',
    guides
      .map(({ slug, title, summary }) => entry(title, links.markdown.guide(slug), summary))
      .join('\n'),
    '## Topics',
    catalog.categories
      .map(({ id, title, summary }) => entry(title, links.markdown.category(id), summary))
      .join('\n'),
    '## Codes',
    catalog.codes.map((code) => codeEntry(code, links)).join('\n'),
  ]);
}

/** How to form addresses and read rows, as far as it applies to this catalog. */
function howToRead({ codes, infos }: Catalog, { home }: Links): string {
  const spelled = codes.every(({ id, path }) => id === path);
  return [
    `Each code has an address: ${codeSpan(`${home}codes/{code}/`)} for people, the same with ${codeSpan('.md')} or ${codeSpan('.json')} in place of the last slash for programs.`,
    !spelled &&
      'Where a code has characters that an address cannot hold, or differs from another in capitals alone, take its address from the list below.',
    codes.some((code) => statusesOf(code).length) &&
      'A code can mean different things under different HTTP statuses, so read the row of the status you have.',
    `${codeSpan('{0}')} in a message stands for a value.`,
    ...infos.flatMap(({ naming }) => (naming ? [escapeMarkdown(naming)] : [])),
  ]
    .filter(Boolean)
    .join(' ');
}

function codeEntry(code: Code, links: Links): string {
  const replies = code.rows.map(({ status, message }) =>
    `${statusLabel(status)} ${codeSpan(message)}`.trimStart(),
  );
  return `- [${escapeMarkdown(code.label)}](${links.markdown.code(code)}): ${replies.join('; ')}`;
}

/** Everything as one text: whole documents, each with its own first-level heading. */
export function llmsFull(site: SiteText, documents: readonly string[]): string {
  return joinBlocks([
    `# ${escapeMarkdown(site.name)}`,
    `> ${escapeMarkdown(site.description)}`,
    ...documents.map((document) => document.trimEnd()),
  ]);
}
