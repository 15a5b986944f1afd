/** The prose of guides, topics and codes as Markdown, for the files that programs read. */
import { getCollection, getEntry } from 'astro:content';
import type { Category, Code } from '../catalog/types.ts';
import { byCategory } from '../catalog/views.ts';
import { categoryToMarkdown, guideToMarkdown } from '../formats/documents.ts';
import { codeToMarkdown, type Note } from '../formats/markdown.ts';
import type { Surroundings } from '../formats/prose-line.ts';
import { addressesToMarkdown, proseToMarkdown, type Prose } from '../formats/prose.ts';
import { startReferences, type References } from '../formats/references.ts';
import { links } from './links.ts';
import { cite } from './references.ts';
import { getCatalog } from './site.ts';

/** Guides in reading order. */
export async function guides() {
  const all = await getCollection('guides');
  return all
    .sort((a, b) => a.data.order - b.data.order)
    .map((entry) => ({ ...entry.data, slug: entry.id, prose: proseOf(entry) }));
}

/** A guide's document. With `references` given, several documents are read as one text. */
export async function guideDocument(
  guide: Awaited<ReturnType<typeof guides>>[number],
  references = startReferences(),
): Promise<string> {
  return guideToMarkdown(guide, guide.prose, await around(links.guide(guide.slug), references));
}

export async function categoryDocument(
  category: Category,
  references = startReferences(),
): Promise<string> {
  const { rows } = byCategory(await getCatalog()).find(({ key }) => key.id === category.id)!;
  const prose = proseOf(await getEntry('categories', category.id));
  return categoryToMarkdown(
    category,
    rows,
    prose,
    await around(links.category(category.id), references),
  );
}

export async function codeDocument(code: Code, references = startReferences()): Promise<string> {
  const prose = proseOf(await getEntry('codes', `${code.catalog}/${code.path}`));
  const note: Note | null = prose.source
    ? {
        text: proseToMarkdown(prose, await around(links.code(code), references)),
        addresses: addressesToMarkdown(references),
      }
    : null;
  return codeToMarkdown(code, await getCatalog(), links, note);
}

async function around(page: string, references: References): Promise<Surroundings> {
  return { catalog: await getCatalog(), links, references, cite, page };
}

/** An entry's text below its front matter. */
function proseOf(entry: { body?: string; filePath?: string } | undefined): Prose {
  return { source: entry?.body?.trim() ?? '', mdx: entry?.filePath?.endsWith('.mdx') ?? false };
}
