/** The ways into the catalog, as home and the index pages show them. */
import { ACTION_TEXT } from '../catalog/triage.ts';
import type { Catalog } from '../catalog/types.ts';
import { byAction, byCategory, byRange } from '../catalog/views.ts';
import type { Href } from './href.ts';

interface Way {
  readonly href: string;
  readonly text: string;
  readonly rows: number;
  readonly note?: string;
}

/** Every category in its order, with its summary; one without rows is there with none. */
export function categoryWays(catalog: Catalog, href: Href): Way[] {
  return byCategory(catalog).map(({ key, rows }) => ({
    href: href.category(key.id),
    text: key.title,
    rows: rows.length,
    note: key.summary,
  }));
}

/** The number ranges that occur, in the order of the codes; none where codes have no numbers. */
export function rangeWays(catalog: Catalog, href: Href): Way[] {
  return byRange(catalog).map(({ key, rows }) => ({
    href: href.range(key),
    text: key,
    rows: rows.length,
  }));
}

/** The actions that occur, in the order in which they are declared, each with what it means. */
export function actionWays(catalog: Catalog, href: Href): Way[] {
  return byAction(catalog).map(({ key, rows }) => ({
    href: href.action(key),
    text: ACTION_TEXT[key].title,
    rows: rows.length,
    note: ACTION_TEXT[key].summary,
  }));
}
