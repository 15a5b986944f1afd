import { catalogToJson } from '../formats/json.ts';
import { links } from '../site/links.ts';
import { json } from '../site/respond.ts';
import { getCatalog } from '../site/site.ts';

export const GET = async () => json(catalogToJson(await getCatalog(), links));
