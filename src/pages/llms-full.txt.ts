import { llmsFull } from '../formats/llms.ts';
import { startReferences } from '../formats/references.ts';
import { categoryDocument, codeDocument, guideDocument, guides } from '../site/prose-markdown.ts';
import { text } from '../site/respond.ts';
import { getCatalog, site } from '../site/site.ts';

export async function GET() {
  const { categories, codes } = await getCatalog();
  // One text has one set of references; they are made in the order of the documents.
  const references = startReferences();
  const documents: string[] = [];
  for (const guide of await guides()) documents.push(await guideDocument(guide, references));
  for (const category of categories) documents.push(await categoryDocument(category, references));
  for (const code of codes) documents.push(await codeDocument(code, references));
  return text(llmsFull(site, documents), 'text/markdown');
}
