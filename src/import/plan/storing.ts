/** Decides whether a page replaces the stored one, and under which name. */
import type { UpstreamPart } from '../read/rows.ts';
import type { GivenPage, ImportContent } from './content.ts';
import { samePart } from './stored.ts';

interface Storing {
  /** Name of the file in `upstream/`, by the keys of the catalogs that it stands for from now on. */
  readonly files: ReadonlyMap<string, string>;
  readonly remarks: readonly string[];
}

/**
 * A page is stored if it says something new about a catalog, be it only the order of rows, and
 * covers every other catalog that shares the stored page.
 *
 * @param before the stored pages' parts, by catalog
 */
export function storing(
  page: GivenPage,
  content: ImportContent,
  parts: readonly UpstreamPart[],
  before: ReadonlyMap<string, UpstreamPart>,
): Storing {
  const files = new Map<string, string>();
  const remarks: string[] = [];
  for (const [old, group] of Map.groupBy(parts, ({ source }) => source.file)) {
    const isNew = group.some((part) => {
      const stored = before.get(part.source.key);
      return !stored || !samePart(part, stored);
    });
    if (!isNew) continue;
    const missing = content.sources.filter(
      ({ key, file }) =>
        old !== null && file === old && !group.some(({ source }) => source.key === key),
    );
    if (missing.length) {
      remarks.push(
        `Not stored: upstream/${old} stays as it was, since it also stands for ${missing.map(({ key }) => key).join(', ')}, of which nothing was imported.`,
      );
      continue;
    }
    const file = nameFor(page, content, old ?? group[0]!.source.key, old);
    for (const { source } of group) files.set(source.key, file);
    if (old !== null && old !== file) {
      remarks.push(`No longer used: upstream/${old}; upstream/${file} stands in its place.`);
    }
  }
  return { files, remarks };
}

/**
 * The name to store the page under, with the extension of the given one; never that of another
 * catalog.
 */
function nameFor(
  page: GivenPage,
  content: ImportContent,
  name: string,
  old: string | null,
): string {
  const base = name.replace(/\.\w+$/, '');
  let file = `${base}.${page.format}`;
  for (let n = 2; file !== old && content.stored.has(file); n += 1)
    file = `${base}-${n}.${page.format}`;
  return file;
}
