import { llmsIndex } from '../formats/llms.ts';
import { links } from '../site/links.ts';
import { guides } from '../site/prose-markdown.ts';
import { text } from '../site/respond.ts';
import { getCatalog, site } from '../site/site.ts';

export const GET = async () =>
  text(llmsIndex(site, await getCatalog(), await guides(), links), 'text/markdown');
