import { openSearch } from '../formats/open-search.ts';
import { text } from '../site/respond.ts';
import { links, site } from '../site/site.ts';

export const GET = () => text(openSearch(site, links), 'application/opensearchdescription+xml');
