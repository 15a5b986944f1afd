/** Codes by the ways to spell them: without regard to case and separators, and by number. */
import { aliasesOf, digitsOf } from '../../catalog/code-id.ts';
import type { IndexCode } from './prepare.ts';
import type { CatalogData } from './index-data.ts';
import { foldText } from '../text/chars.ts';
import { wordsOf } from '../text/tokens.ts';

/** What stands before the numbers of codes. */
interface Prefix {
  /** As the catalog writes it, separator included: `IIC.`. */
  readonly spelling: string;
  /** Lengths of the numbers that are known to follow. */
  readonly widths: Set<number>;
  readonly catalog: CatalogData;
}

export interface CodeKeys {
  /** Codes by their folded words and numbers, joined by blanks: `iic 1267`. */
  readonly codes: ReadonlyMap<string, readonly IndexCode[]>;
  /** Codes without a number by their words run together: `quotaexceeded`. */
  readonly squeezed: ReadonlyMap<string, readonly IndexCode[]>;
  /** What stands before the last separator of codes without a number, folded: `bucket/`. */
  readonly beginnings: ReadonlySet<string>;
  /** Earlier names, by the same key. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Words before the number, joined by blanks: `iic`. */
  readonly prefixes: ReadonlyMap<string, Prefix>;
  readonly numbers: ReadonlyMap<string, readonly IndexCode[]>;
  /** Prefixes of other services: folded to as written. */
  readonly foreign: ReadonlyMap<string, string>;
  /** Words that a code or prefix begins with → how many words and numbers it can have. */
  readonly heads: ReadonlyMap<string, number>;
}

/** All ways to spell some codes. Keys are folded words, a blank between each two. */
export function codeKeys(codes: readonly IndexCode[], catalogs: readonly CatalogData[]): CodeKeys {
  const byKey = new Map<string, IndexCode[]>();
  const squeezed = new Map<string, IndexCode[]>();
  const beginnings = new Set<string>();
  const aliases = new Map<string, string>();
  const prefixes = new Map<string, Prefix>();
  const numbers = new Map<string, IndexCode[]>();
  const heads = new Map<string, number>();
  const foreign = new Map<string, string>();

  const head = (words: readonly string[]): void => {
    const first = words[0];
    if (first !== undefined) heads.set(first, Math.max(heads.get(first) ?? 0, words.length));
  };
  // Few prefixes stand before many numbers.
  const prefixWords = new Map<string, readonly string[]>();
  const wordsBefore = (prefix: string): readonly string[] => {
    if (!prefixWords.has(prefix)) prefixWords.set(prefix, wordsOf(prefix));
    return prefixWords.get(prefix)!;
  };
  const name = (spelling: string, code: IndexCode): string => {
    const digits = digitsOf(spelling);
    const words = digits
      ? [...wordsBefore(spelling.slice(0, -digits.length)), digits]
      : wordsOf(spelling);
    const key = words.join(' ');
    add(byKey, key, code);
    // A code that is a number alone is known by its position only.
    if (words.length > 1 || !digits) head(words);
    if (digits && words.length > 1) {
      const before = words.slice(0, -1).join(' ');
      const prefix = prefixes.get(before) ?? {
        spelling: spelling.slice(0, -digits.length),
        widths: new Set(),
        catalog: code.catalog,
      };
      prefix.widths.add(digits.length);
      prefixes.set(before, prefix);
    }
    return key;
  };

  for (const code of codes) {
    name(code.id, code);
    const digits = digitsOf(code.id);
    if (!digits) {
      const beginning = beginningOf(code.id);
      if (beginning) beginnings.add(beginning);
      add(squeezed, wordsOf(code.id).join(''), code);
      continue;
    }
    add(numbers, digits, code);
    for (const alias of aliasesOf(code.id, code.catalog.legacy))
      aliases.set(name(alias, code), alias);
  }
  for (const [prefix] of catalogs.flatMap((catalog) => catalog.foreign)) {
    const words = wordsOf(prefix);
    foreign.set(words.join(' '), prefix);
    head([...words, '0']);
  }
  return { codes: byKey, squeezed, beginnings, aliases, prefixes, numbers, foreign, heads };
}

/** A name up to its last `/`, `.` or `:`, folded; empty without one. */
export function beginningOf(name: string): string {
  return foldText(name.slice(0, name.search(/[^/.:]*$/)));
}

function add(map: Map<string, IndexCode[]>, key: string, code: IndexCode): void {
  const list = map.get(key);
  if (!list) map.set(key, [code]);
  else if (!list.includes(code)) list.push(code);
}
