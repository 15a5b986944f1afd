import { parse } from 'yaml';
import type { CatalogSource } from '../../src/import/read/cells.ts';
import { catalogsSchema } from '../../src/schema/catalogs.ts';
import { toSource } from '../../src/store/import-content.ts';

/** What a `catalogs.yaml` that its schema accepts says; throws where it would not. */
export function sourcesOf(text: string): CatalogSource[] {
  return catalogsSchema.parse(parse(text)).map(toSource);
}
