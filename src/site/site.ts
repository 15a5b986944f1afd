/** The one deployment that is being built: its URLs, its name, its catalog, its past. */
import { getCollection } from 'astro:content';
import { buildCatalog, withKnownCategories } from '../catalog/build.ts';
import type { Change } from '../catalog/changes.ts';
import type { Catalog } from '../catalog/types.ts';
import { contentDir } from '../store/content-dir.ts';
import { readChanges, readRedirects, type Redirects } from '../store/history.ts';
import { readSettings } from '../store/settings.ts';
import { makeHref } from './href.ts';
import { makeLinks } from './links.ts';

export const href = makeHref(import.meta.env.BASE_URL, import.meta.env.SITE);

export const links = makeLinks(href);

const settings = readSettings(contentDir);

export const site = settings.site;

let loading: Promise<Catalog> | undefined;

/** The catalog, assembled once a build. */
export function getCatalog(): Promise<Catalog> {
  return (loading ??= loadCatalog());
}

async function loadCatalog(): Promise<Catalog> {
  const [codes, categories] = await Promise.all([
    getCollection('codes'),
    getCollection('categories'),
  ]);
  const catalog = buildCatalog({
    infos: settings.infos,
    vocabulary: settings.vocabulary,
    categories: categories.map(({ id, data }) => ({ ...data, id, words: data.words ?? [] })),
    codes: codes.map(({ id, data }) => {
      const [catalog = '', fileName = ''] = id.split('/');
      return { ...data, catalog, fileName };
    }),
  });
  return withKnownCategories(catalog);
}

/** What happened to codes and rows, as the content records it now. */
export function recordedChanges(): Change[] {
  return readChanges(contentDir);
}

/** The addresses that moved, as the content has them now. */
export function movedPages(): Redirects {
  return readRedirects(contentDir);
}
