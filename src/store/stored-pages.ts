/** The vendors' pages as they were last imported, read as the import reads them. */
import { basename, join } from 'node:path';
import type { z } from 'astro/zod';
import { formatOf, readPage } from '../import/read/page.ts';
import type { UpstreamPart } from '../import/read/rows.ts';
import type { catalogSchema } from '../schema/catalogs.ts';
import { toSource } from './import-content.ts';
import type { Problem } from './problem.ts';
import { readIfThere } from './read-text.ts';

/** What a stored page says of one catalog. */
export interface StoredPart {
  /** Path of the page, for problems. */
  readonly file: string;
  readonly rows: UpstreamPart['rows'];
}

interface StoredPages {
  /** By the key of the catalog; one without a stored page has none. */
  readonly parts: ReadonlyMap<string, StoredPart>;
  readonly problems: readonly Problem[];
}

/**
 * Reads the pages in `upstream/` that the catalogs name; missing ones are skipped.
 *
 * @param known codes that each catalog has, by its key
 */
export function readStoredPages(
  dir: string,
  catalogs: readonly z.output<typeof catalogSchema>[],
  known: ReadonlyMap<string, ReadonlySet<string>>,
): StoredPages {
  const sources = catalogs.map(toSource);
  const parts = new Map<string, StoredPart>();
  const problems: Problem[] = [];
  for (const [name, mine] of Map.groupBy(sources, (source) => source.file)) {
    const format = name === null ? null : formatOf(name);
    const text = format && readIfThere(join(dir, 'upstream', name!));
    if (!format || text === null) continue;
    const file = `${basename(dir)}/upstream/${name}`;
    const read = readPage(text, format, sources, known);
    problems.push(...read.problems.map((problem) => ({ file, ...problem })));
    for (const { source, rows } of read.problems.length ? [] : read.parts) {
      if (mine.includes(source)) parts.set(source.key, { file, rows });
    }
  }
  return { parts, problems };
}
