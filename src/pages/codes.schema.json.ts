import { catalogSchema } from '../formats/schema.ts';
import { json } from '../site/respond.ts';
import { href } from '../site/site.ts';

export const GET = () => json(catalogSchema(href.absolute(href.codesSchema)));
