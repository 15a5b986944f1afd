/** Recognises a page whose codes all have another prefix than the catalog's. */
import { digitsOf, headOf } from '../../catalog/code-id.ts';

export interface PrefixRename {
  /** What codes began with, such as `IIC.`. */
  readonly from: string;
  /** What they begin with now. */
  readonly to: string;
}

/**
 * The change of prefix, if all texts are the same prefix with a number, and at least half of them,
 * and at least two, have the numbers of known codes.
 */
export function renamedPrefix(
  texts: readonly string[],
  known: ReadonlySet<string>,
): PrefixRename | null {
  const heads = new Set(texts.map(headOf));
  const [to] = heads;
  const from = commonest([...known].map(headOf));
  if (heads.size !== 1 || !to || !from || texts.some((text) => digitsOf(text) === null))
    return null;
  const numbers = new Set(texts.map((text) => digitsOf(text)!));
  const shared = [...numbers].filter((digits) => known.has(from + digits)).length;
  return shared >= 2 && shared * 2 >= numbers.size ? { from, to } : null;
}

/** Text as the source of a regular expression that matches it. */
export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function commonest(heads: readonly string[]): string {
  const counts = [...Map.groupBy(heads, (head) => head)].map(([head, { length }]) => ({
    head,
    length,
  }));
  return counts.reduce((best, next) => (next.length > best.length ? next : best), {
    head: '',
    length: 0,
  }).head;
}
