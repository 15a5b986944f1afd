/** The content folder as an import needs it. */
import { globSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import type { z } from 'astro/zod';
import { compareText } from '../catalog/code-id.ts';
import { readCodeFile, type CodeFile } from '../import/file/code-file.ts';
import type { ImportContent } from '../import/plan/content.ts';
import type { CatalogSource } from '../import/read/cells.ts';
import { ImportError } from '../import/read/tables.ts';
import { catalogsSchema, type catalogSchema } from '../schema/catalogs.ts';
import { readIfThere, readTextFile } from './read-text.ts';
import { parseYaml } from './yaml-source.ts';
import { checkSchema } from './schema-problems.ts';

/**
 * Reads a content folder.
 *
 * @throws ImportError with every file that cannot be read, by its path from the folder; the folder's
 *   other problems do not matter
 */
export function readImportContent(dir: string): ImportContent {
  const catalogs = readIfThere(join(dir, 'catalogs.yaml')) ?? '';
  const source = parseYaml(catalogs, 'catalogs.yaml');
  const { value, problems } = checkSchema(catalogsSchema, source, 'catalogs.yaml');
  const found = source.problems.length ? [...source.problems] : [...problems];
  for (const name of ['changes.yaml', 'redirects.yaml']) {
    found.push(...parseYaml(readIfThere(join(dir, name)) ?? '', name).problems);
  }
  const codes = new Map<string, CodeFile[]>();
  for (const path of filesIn(dir, 'codes/*/**/*.{md,mdx}')) {
    const text = readTextFile(join(dir, path), path);
    const file = typeof text === 'string' ? readCodeFile(path, text) : text;
    const key = path.split('/')[1]!;
    if ('found' in file) found.push(file);
    else if (codes.has(key)) codes.get(key)!.push(file);
    else codes.set(key, [file]);
  }
  if (!value || found.length) throw new ImportError(found);
  return {
    catalogs,
    sources: value.map(toSource),
    codes,
    changes: readIfThere(join(dir, 'changes.yaml')),
    redirects: readIfThere(join(dir, 'redirects.yaml')),
    stored: new Map(textsOf(dir, 'upstream/*').map(([path, text]) => [basename(path), text])),
    prose: new Map(textsOf(dir, '{guides,categories}/**/*.{md,mdx}')),
  };
}

/** An entry of `catalogs.yaml` as an import knows it. */
export function toSource(entry: z.output<typeof catalogSchema>): CatalogSource {
  return {
    key: entry.key,
    pattern: entry.pattern,
    codePrefix: entry.codePrefix,
    legacy: entry.legacy,
    codeHeading: entry.upstream.codeHeading ?? null,
    statuses: entry.statuses,
    file: entry.upstream.file ?? null,
    imported: entry.imported,
  };
}

function textsOf(dir: string, pattern: string): [string, string][] {
  return filesIn(dir, pattern).map((path) => [path, readIfThere(join(dir, path)) ?? '']);
}

function filesIn(dir: string, pattern: string): string[] {
  return globSync(pattern, { cwd: dir })
    .map((path) => path.split(sep).join('/'))
    .sort(compareText);
}
