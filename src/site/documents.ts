/**
 * The files that hold the catalog for programs: all of it, and one file per code, topic and guide.
 * Made without Astro, which takes nearly a millisecond for each file.
 */
import type { Catalog, Category, Code, Prose } from '../catalog/types.ts';
import { byCategory, type Facet } from '../catalog/views.ts';
import { catalogToCsv } from '../formats/csv.ts';
import { categoryToMarkdown, guideToMarkdown } from '../formats/documents.ts';
import { catalogToJson, codeToJson, jsonText } from '../formats/json.ts';
import type { Links } from '../formats/links.ts';
import { llmsFull, llmsIndex, type SiteText } from '../formats/llms.ts';
import { codeToMarkdown } from '../formats/markdown.ts';
import { addressesToMarkdown, proseToMarkdown } from '../formats/prose.ts';
import { startReferences, type References } from '../formats/references.ts';
import { contentDir } from '../store/content-dir.ts';
import type { Deployment } from '../store/deployment.ts';
import { readWhole } from '../store/read-catalog.ts';
import type { Guide, Texts } from '../store/texts.ts';
import { readSettings } from '../store/settings.ts';
import { makeHref } from './href.ts';
import { makeLinks } from './links.ts';
import { cite } from './references.ts';

/** What documents are made of. */
interface Sources {
  readonly site: SiteText;
  readonly catalog: Catalog;
  readonly categories: readonly Facet<Category>[];
  readonly texts: Texts;
  readonly links: Links;
}

/**
 * Reads the content folder. `documents` maps the path of each document, from the site's root, to a
 * function that renders it.
 *
 * @throws ContentError with every problem of the content, if there is any
 */
export async function documentsOf(deployment: Deployment): Promise<{
  catalog: Catalog;
  guides: readonly Guide[];
  documents: Map<string, () => string>;
}> {
  const { site } = readSettings(contentDir);
  const { catalog, texts } = await readWhole(contentDir);
  const links = makeLinks(makeHref(deployment.base, deployment.site));
  const documents = documentsFrom({
    site,
    catalog,
    categories: byCategory(catalog),
    texts,
    links,
  });
  return { catalog, guides: texts.guides, documents };
}

function documentsFrom(sources: Sources): Map<string, () => string> {
  const { site, catalog, categories, texts, links } = sources;
  return new Map<string, () => string>([
    ['codes.json', () => jsonText(catalogToJson(catalog, links))],
    ['codes.csv', () => catalogToCsv(catalog, links)],
    ['llms.txt', () => llmsIndex(site, catalog, texts.guides, links)],
    ['llms-full.txt', () => llmsFull(site, everything(sources))],
    ...texts.guides.map((guide): [string, () => string] => [
      `guides/${guide.slug}.md`,
      () => guideDocument(sources, guide),
    ]),
    ...categories.map((category): [string, () => string] => [
      `categories/${category.key.id}.md`,
      () => categoryDocument(sources, category),
    ]),
    ...catalog.codes.flatMap((code): [string, () => string][] => [
      [`codes/${code.path}.md`, () => codeDocument(sources, code)],
      [`codes/${code.path}.json`, () => jsonText(codeToJson(code, links))],
    ]),
  ]);
}

/** All documents share one set of references here, since they become one text. */
function everything(sources: Sources): string[] {
  const references = startReferences();
  return [
    ...sources.texts.guides.map((guide) => guideDocument(sources, guide, references)),
    ...sources.categories.map((one) => categoryDocument(sources, one, references)),
    ...sources.catalog.codes.map((code) => codeDocument(sources, code, references)),
  ];
}

function guideDocument(sources: Sources, guide: Guide, references = startReferences()): string {
  const page = sources.links.guide(guide.slug);
  return guideToMarkdown(guide, guide.prose, around(sources, page, references));
}

function categoryDocument(
  sources: Sources,
  { key, rows }: Facet<Category>,
  references = startReferences(),
): string {
  const page = sources.links.category(key.id);
  const prose = sources.texts.ofCategory(key);
  return categoryToMarkdown(key, rows, prose, around(sources, page, references));
}

function codeDocument(sources: Sources, code: Code, references = startReferences()): string {
  const { catalog, links, texts } = sources;
  return codeToMarkdown(code, catalog, links, note(texts.ofCode(code)));

  function note(prose: Prose) {
    if (!prose.source) return null;
    return {
      text: proseToMarkdown(prose, around(sources, links.code(code), references)),
      addresses: addressesToMarkdown(references),
    };
  }
}

function around({ catalog, links }: Sources, page: string, references: References) {
  return { catalog, links, references, cite, page };
}
