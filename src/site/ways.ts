/** The ways into the catalog, as home and the index pages show them. */
import { digitsOf } from '../catalog/code-id.ts';
import { ACTION_TEXT } from '../catalog/triage.ts';
import type { Catalog, Code } from '../catalog/types.ts';
import { byAction, byCategory, byRange, type Listed } from '../catalog/views.ts';
import type { Href } from './href.ts';

export interface Way {
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
    text: rangeName(rows),
    rows: rows.length,
  }));
}

/**
 * A number range as its codes are written, `IIC.4xx`: alone, `4xx` reads as HTTP statuses. Where several
 * catalogs have it, in each of their ways.
 */
export function rangeName(rows: readonly Listed[]): string {
  return [...new Set(rows.map(({ code }) => ownRange(code)))].join(', ');
}

/** The range of a code as this code is written; the label where it has none. */
export function ownRange({ id, label, range }: Code): string {
  if (range === null) return label;
  const digits = digitsOf(id)!;
  // What stands before the number may have the same digits.
  const from = label.lastIndexOf(digits);
  return label.slice(0, from) + range + label.slice(from + digits.length);
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
