/** Codes that a text names, by their spelling alone. */
import { aliasesOf, digitsOf } from '../../catalog/code-id.ts';
import type { Code } from '../index/rows.ts';
import { unmistakable } from '../index/unmistakable.ts';
import { givesNumber, namesCode } from '../rank/reasons.ts';

/** A code, and the beginning of a sentence that tells how the text names it. */
export interface Named {
  readonly code: Code;
  readonly how: string;
}

/**
 * The codes that a text names, each once, and the text without them. Null where it has anything else
 * that begins like a code of the catalog, now or earlier, or of a service before it.
 */
export function codesNamed(
  text: string,
  codes: readonly Code[],
): { readonly named: readonly Named[]; readonly rest: string } | null {
  const [, number] = NUMBER.exec(text) ?? [];
  if (number) return numbered(number, codes);
  const known = unmistakable(codes);
  // A code that is words, or a number alone, may be meant as such or not.
  const unsure = codes.filter(
    ({ id, catalog }) => !catalog.unnamed && !known.has(id.toLowerCase()),
  );
  if (unsure.some(({ id }) => text.includes(id))) return null;
  const found = new Map<Code, Named>();
  const mayBeCodes = beginnings(codes);
  for (const [, spelling = '', more] of text.matchAll(mayBeCodes)) {
    const named = spelt(spelling, known);
    // A version, a date, or one end of a range.
    if (!named || more) return null;
    if (!found.has(named.code)) found.set(named.code, named);
  }
  return { named: [...found.values()], rest: text.replace(mayBeCodes, ' ') };
}

/** A number that is all of a text; one of three digits is a status as well. */
const NUMBER = /^\s*(?:(?:error\W+)?code\W{0,3}|#)?(\d{4,12})\W*$/i;

/** The only code that has a number. */
function numbered(number: string, codes: readonly Code[]) {
  const [code, ...more] = codes.filter(({ id }) => digitsOf(id) === number);
  return code && !more.length
    ? { named: [{ code, how: givesNumber(code.label, number) }], rest: '' }
    : null;
}

/** Whatever may be a code by what stands before its number. */
function beginnings(codes: readonly Code[]): RegExp {
  const catalogs = new Set(codes.map(({ catalog }) => catalog));
  const heads = new Set([
    ...codes.map(({ id }) => (digitsOf(id) ? id.replace(/\W*\d+$/, '') : '')).filter(Boolean),
    ...Array.from(catalogs).flatMap(({ legacy, foreign }) => [
      ...legacy,
      ...foreign.map(([prefix]) => prefix),
    ]),
  ]);
  const begins = Array.from(heads, (head) => head.replace(/[\W_]+/g, '[\\W_]*')).join('|');
  return new RegExp(`(?<!\\w)((?:${begins})[\\W_]{0,3}\\d+)(?!\\w)([./-]\\d)?`, 'gi');
}

/** The only code whose name, now or earlier, a spelling is, but for case and separators. */
function spelt(spelling: string, known: ReadonlyMap<string, Code>): Named | null {
  const digits = digitsOf(spelling)!;
  const alike = Array.from(known.values()).filter(({ id }) => id.endsWith(digits));
  const is = (name: string): boolean => squeeze(name) === squeeze(spelling);
  const [named, ...more] = alike.flatMap((code): Named[] => {
    if (is(code.id)) return [{ code, how: namesCode(code.label) }];
    const alias = aliasesOf(code.id, code.catalog.legacy).find(is);
    return alias ? [{ code, how: namesCode(code.label, alias) }] : [];
  });
  return named && !more.length ? named : null;
}

function squeeze(spelling: string): string {
  return spelling.toLowerCase().replace(/[\W_]+/g, '');
}
