import { catalogToCsv } from '../formats/csv.ts';
import { links } from '../site/links.ts';
import { text } from '../site/respond.ts';
import { getCatalog } from '../site/site.ts';

export const GET = async () => text(catalogToCsv(await getCatalog(), links), 'text/csv');
