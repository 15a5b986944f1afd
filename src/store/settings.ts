/** The YAML files of the content folder that are not collections. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'astro/zod';
import type { CatalogInfo } from '../catalog/types.ts';
import {
  catalogsSchema,
  siteSchema,
  vocabularySchema,
  type catalogSchema,
} from '../schema/catalogs.ts';
import { referencesSchema } from '../schema/references.ts';

type Site = z.output<typeof siteSchema>;

export type Standards = z.output<typeof referencesSchema>;

interface Settings {
  readonly site: Site;
  readonly infos: readonly CatalogInfo[];
  readonly vocabulary: Readonly<Record<string, readonly string[]>>;
}

/**
 * Reads the settings of a content folder without problems; throws if `readContent` would report
 * any.
 */
export function readSettings(dir: string): Settings {
  const yaml = (name: string): unknown => parse(readFileSync(join(dir, name), 'utf8'));
  return {
    site: siteSchema.parse(yaml('site.yaml')),
    infos: catalogsSchema.parse(yaml('catalogs.yaml')).map(toInfo),
    vocabulary: vocabularySchema.parse(yaml('vocabulary.yaml')),
  };
}

/** The standards that texts may cite. */
export function readReferences(dir: string): Standards {
  return referencesSchema.parse(parse(readFileSync(join(dir, 'references.yaml'), 'utf8')));
}

/** An entry of `catalogs.yaml` as the domain knows it. */
export function toInfo(entry: z.output<typeof catalogSchema>): CatalogInfo {
  return {
    ...entry,
    label: entry.label ?? null,
    naming: entry.naming ?? null,
    reply: entry.reply ?? null,
    foreign: entry.foreign.map((foreign) => ({ ...foreign, url: foreign.url ?? null })),
    upstream: { title: entry.upstream.title, url: entry.upstream.url ?? null },
  };
}
