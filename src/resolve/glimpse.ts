/**
 * What is seen of a text at first sight: the rows of the codes that it names, or else of the only
 * message that stands in it word for word. They are shown while what reads the text is under way,
 * which confirms them, adds the values, the notes and other rows. Where anything hints at another row
 * in their place, there is nothing to see.
 */
import { parseTemplate } from '../catalog/template.ts';
import { literalOf } from './index/literal.ts';
import { candidate, NO_VALUES, type Code, type Row } from './index/rows.ts';
import { unmistakable } from './index/unmistakable.ts';
import { tie } from './notes/tie.ts';
import { byCode, byMessage, namesCode } from './rank/reasons.ts';
import type { Answer } from './types.ts';

/**
 * The answer at first sight; null where there is nothing to see. Takes some passes over the text.
 *
 * @param known the codes that need no reading, where they have been made already
 */
export function glimpse(
  pasted: string,
  codes: readonly Code[],
  known = unmistakable(codes),
): Answer | null {
  // Ends of lines in a string, and what an address writes for other characters.
  const text = pasted.replace(/\\+[nrt]|%\w\w/g, ' ');
  const named = codesNamed(text, codes, known);
  if (!named) return null;
  const found = named.length ? rowsNamed(named, text) : [rowsSaid(text, codes)];
  if (!found.every((rows) => rows.length)) return null;
  return {
    candidates: found.flatMap((rows) =>
      rows.map((row) => candidate(row, NO_VALUES, about(row, rows.length, named.length > 0))),
    ),
    saw: {
      codes: named.map(({ id }) => id),
      statuses: [],
      messages: named.length ? [] : [found[0]![0]!.source],
      notes: found.filter((rows) => rows.length > 1).map(tie),
    },
  };
}

/** Why a row is seen, which is one of as many. */
function about({ code }: Row, fitting: number, named: boolean) {
  if (!named) return byMessage(NO_VALUES, fitting);
  const reason = byCode(code, fitting);
  return fitting > 1 ? reason : { ...reason, because: `${namesCode(code.label)}.` };
}

/**
 * The codes that a text names as the catalog writes them; null where it has anything else that begins
 * like a code of the catalog, now or earlier, or of a service before it.
 */
function codesNamed(
  text: string,
  codes: readonly Code[],
  known: ReadonlyMap<string, Code>,
): Code[] | null {
  const catalogs = new Set(codes.map(({ catalog }) => catalog));
  const heads = new Set([
    ...Array.from(known.keys(), (id) => id.replace(/\W*\d+$/, '')),
    ...Array.from(catalogs).flatMap(({ legacy, foreign }) => [
      ...legacy,
      ...foreign.map(([prefix]) => prefix),
    ]),
  ]);
  // A code that is words, or a number alone, may be meant as such or not.
  const unsure = codes.filter(
    ({ id, catalog }) => !catalog.unnamed && !known.has(id.toLowerCase()),
  );
  if (unsure.some(({ id }) => text.includes(id))) return null;
  const named = new Set<Code>();
  const begins = Array.from(heads, (head) => head.replace(/\W+/g, '\\W+')).join('|');
  const spelt = new RegExp(`(?<!\\w)((?:${begins})\\W{0,3}\\d+)(?!\\w)([./-]\\d)?`, 'gi');
  for (const [, spelling = '', more] of text.matchAll(spelt)) {
    const code = known.get(spelling.toLowerCase());
    // A version, a date, or one end of a range.
    if (!code || more) return null;
    named.add(code);
  }
  return [...named];
}

/** Of each code that a text names, the rows whose message and status it has. */
function rowsNamed(named: readonly Code[], text: string): (readonly Row[])[] {
  const [code, ...more] = named;
  // Whose a status is among several errors, reading tells.
  const words = spaced(
    more.length
      ? text.replace(/\d+/g, ' ')
      : text.toLowerCase().replaceAll(code!.id.toLowerCase(), ' '),
  );
  return named.map(({ rows }) => {
    const said = saidOf(rows, words);
    const fitting = oneMessage(said.length ? said : rows, words);
    return more.length && fitting.length > 1 ? [] : fitting;
  });
}

/**
 * The rows of the only message that a text has. Where others begin like it, or the text has a code of
 * some kind, reading tells.
 */
function rowsSaid(text: string, codes: readonly Code[]): readonly Row[] {
  if (OTHERS.test(text)) return [];
  const words = spaced(text);
  const said = saidOf(
    codes.flatMap(({ rows }) => rows),
    words,
  );
  const [first] = said;
  return first && literalOf(first.source).length >= FEWEST && isPhrase(first.source, text)
    ? oneMessage(said, words)
    : [];
}

/** A field or mention of a code that has something in it. */
const OTHERS = /(?<!status[_-]?)code\W{0,3}[:=]\W{0,3}(?!none|null)\w|errno/i;
/** Words of a message that is nobody else's. */
const FEWEST = 3;

/**
 * Rows of one message of one catalog, and of the status that the text gives; none where there are
 * several messages, or the status is a matter of reading.
 */
function oneMessage(rows: readonly Row[], words: string): readonly Row[] {
  const [first] = rows;
  if (rows.some((row) => row.source !== first!.source || row.code.catalog !== first!.code.catalog))
    return [];
  if (rows.length < 2) return rows;
  const given = rows.filter(({ status }) => words.includes(` ${status} `));
  if (given.some(({ status }) => status !== given[0]!.status)) return [];
  return given.length ? given : IN_WORDS.test(words) ? [] : rows;
}

/** Where Terraform's provider gives a status in words: `Action forbidden: [GET https://…]`. */
const IN_WORDS = / (?:with|forbidden|found|error) [a-z]+ https /;

/** Whether a message stands in a text as a phrase of its own: nothing before or after it goes on. */
function isPhrase(source: string, text: string): boolean {
  const found = new RegExp(literalOf(source).join('\\W+'), 'i').exec(text);
  if (!found) return false;
  const before = text.slice(0, found.index);
  const after = text.slice(found.index + found[0].length).trimStart();
  const [head = '', value] = source.split('{');
  const ends =
    value === undefined ? !/^\w/.test(after) : after.startsWith(head.match(/\W*$/)![0].trim());
  return ends && (/^[A-Z]/.test(found[0]) || !/\w\s*$/.test(before));
}

/** Those of some rows whose message words have, and not as part of another one's. */
function saidOf(rows: readonly Row[], words: string): Row[] {
  const said = rows.filter(({ source }) => says(words, source));
  const literals = said.map(({ source }) => literalOf(source).join(' '));
  return said.filter((_, place) =>
    literals.every(
      (other) => other === literals[place] || !` ${other} `.includes(` ${literals[place]} `),
    ),
  );
}

/**
 * The words of a text in lower case, each between blanks. What has a `_` in it is the name of something,
 * and `:12)` a place in a program.
 */
function spaced(text: string): string {
  const words = text.toLowerCase().replace(/:\d+\)/g, ' ');
  return ` ${(words.match(/[a-z_]+|\d+/g) ?? []).join(' ')} `;
}

/** Whether words have those of a message, with not too much in the place of placeholders. */
function says(words: string, source: string): boolean {
  let end = -1;
  for (const part of parseTemplate(source)) {
    const own = part.kind === 'text' && spaced(part.text);
    if (!own || own.length < 3) continue;
    const at = words.indexOf(own, Math.max(end, 0));
    if (at < 0 || (end >= 0 && at - end > WIDEST)) return false;
    end = at + own.length - 1;
  }
  return end >= 0;
}

/** Characters of a value. */
const WIDEST = 300;
