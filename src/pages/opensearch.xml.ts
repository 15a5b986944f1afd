import { openSearch } from '../formats/open-search.ts';
import { links } from '../site/links.ts';
import { text } from '../site/respond.ts';
import { site } from '../site/site.ts';

export const GET = () => text(openSearch(site, links), 'application/opensearchdescription+xml');
