/** Messages that a text has word for word. */
import { parseTemplate } from '../../catalog/template.ts';
import { literalOf } from '../index/literal.ts';
import type { Row } from '../index/rows.ts';
import { asciiWords } from '../text/ascii-words.ts';

/**
 * Of rows whose message a text has, those of the only one that is a phrase of its own in it; none
 * where it is too short to be that message alone.
 *
 * @param words the text's, as `spaced` gives them
 */
export function ofOnePhrase(said: readonly Row[], text: string, words: string): readonly Row[] {
  const [first] = said;
  return first && literalOf(first.source).length >= FEWEST && isPhrase(first.source, text)
    ? ofOneMessage(said, words)
    : [];
}

/** Words of a message that is nobody else's. */
const FEWEST = 3;

/**
 * Rows of one message of one catalog, and of the status that the text gives; none where there are
 * several messages, or the status is a matter of reading.
 */
export function ofOneMessage(rows: readonly Row[], words: string): readonly Row[] {
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

/**
 * Whether a message stands in a text as a phrase of its own: its values behind the signs that it has
 * before them, and nothing before or after it goes on.
 */
function isPhrase(source: string, text: string): boolean {
  let first: RegExpExecArray | null = null;
  let end = 0;
  let rest = text;
  let sign = '';
  for (const part of parseTemplate(source)) {
    if (part.kind === 'placeholder') {
      if (!rest.startsWith(sign)) return false;
      continue;
    }
    const words = asciiWords(part.text);
    if (!words.length) continue;
    const run = new RegExp(words.join('\\W+'), 'ig');
    run.lastIndex = end;
    const found = run.exec(text);
    if (!found) return false;
    first ??= found;
    end = run.lastIndex;
    rest = text.slice(end).trimStart();
    sign = /\W*$/.exec(part.text)![0].trim();
  }
  const before = text.slice(0, first!.index);
  const begins = /^[A-Z]/.test(first![0]) || !/\w\s*$/.test(before);
  return begins && (/\}\W*$/.test(source) || !/^\w/.test(rest));
}

/** Those of some rows whose message words have, and not as part of another one's. */
export function saidOf(rows: readonly Row[], words: string): Row[] {
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
export function spaced(text: string): string {
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
