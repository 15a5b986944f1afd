/** `/opensearch.xml`: lets a browser search the site from its address bar (OpenSearch 1.1). */
import type { Links } from './links.ts';
import type { SiteText } from './llms.ts';
import { escapeXml } from './xml.ts';

/** OpenSearch 1.1 allows 16 characters for the short name and 1,024 for the description. */
const [NAME_LENGTH, DESCRIPTION_LENGTH] = [16, 1024];

/** The OpenSearch description. Searches go to the search page, as `?q=…`. */
export function openSearch(site: SiteText, links: Links): string {
  const element = (name: string, text: string): string => `  <${name}>${escapeXml(text)}</${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    element('ShortName', cut(site.name, NAME_LENGTH)),
    element('LongName', cut(site.name, 48)),
    element('Description', cut(site.description, DESCRIPTION_LENGTH)),
    element('InputEncoding', 'UTF-8'),
    `  <Image width="16" height="16" type="image/svg+xml">${escapeXml(links.file('/favicon.svg'))}</Image>`,
    `  <Url type="text/html" template="${escapeXml(links.search)}?q={searchTerms}"/>`,
    `  <Url type="application/opensearchdescription+xml" rel="self" template="${escapeXml(links.openSearch)}"/>`,
    '</OpenSearchDescription>',
    '',
  ].join('\n');
}

/** Whole words, as many as fit. */
function cut(text: string, length: number): string {
  return text.length <= length
    ? text
    : text
        .slice(0, length + 1)
        .replace(/\s+\S*$/, '')
        .slice(0, length);
}
