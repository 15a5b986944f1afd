/** The catalog for programs: `/codes.json` and one file a code. */
import { newestImport } from '../catalog/changes.ts';
import { NO_STATUS } from '../catalog/no-status.ts';
import type { Catalog, Code } from '../catalog/types.ts';
import type { Links } from './links.ts';

/** Raised only when a field is removed or changes its meaning, not for new fields. */
const VERSION = 1;

/** A value as a file of JSON, indented by one space so that people can read it too. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

/** The whole catalog. `generated` is a date of the content, so that equal content gives equal bytes. */
export function catalogToJson(catalog: Catalog, links: Links) {
  return {
    version: VERSION,
    generated: newestImport(catalog),
    catalogs: catalog.infos.map(({ key, name, pattern, legacy, upstream, imported }) => ({
      key,
      name,
      pattern,
      legacy,
      upstream,
      imported,
    })),
    codes: catalog.codes.map((code) => codeToJson(code, links)),
  };
}

/** One code with its rows, verbatim texts and permanent addresses. */
export function codeToJson(code: Code, links: Links) {
  return {
    code: code.id,
    catalog: code.catalog,
    url: links.code(code),
    aliases: code.aliases,
    withdrawn: code.withdrawn,
    responses: code.rows.map((row) => ({
      status: row.status === NO_STATUS ? null : row.status,
      message: row.message,
      description: row.description,
      solution: row.solution,
      category: row.category,
      action: row.action,
      retry: row.retry,
      anchor: row.anchor,
      url: links.row(code, row),
      ...(row.withdrawn && { withdrawn: row.withdrawn }),
    })),
  };
}
