/**
 * What is seen of a text at first sight: the row of the only code that it names, or else of the only
 * message that stands in it word for word. It is shown while what reads the text is under way, which
 * confirms it, adds the values, the notes and other rows. Where anything hints at another code, there
 * is nothing to see.
 */
import { byCode, byMessage, literalOf, unmistakable } from './plain.ts';
import { candidate, NO_VALUES, type Code } from './index/rows.ts';
import type { Answer, Candidate } from './types.ts';

/** The answer at first sight; null where there is nothing to see. Takes some passes over the text. */
export function glimpse(text: string, codes: readonly Code[]): Answer | null {
  const named = codesNamed(text, codes);
  if (!named || named.length > 1) return null;
  const [code] = named;
  const found = code ? seenByName(code) : seenByMessage(text, codes);
  return (
    found && {
      candidates: [found],
      saw: {
        codes: code ? [code.id] : [],
        statuses: [],
        messages: code ? [] : [found.message],
        notes: [],
      },
    }
  );
}

/**
 * The codes that a text names as the catalog writes them; null where it has anything else that begins
 * like a code of the catalog, now or earlier, or of a service before it.
 */
function codesNamed(text: string, codes: readonly Code[]): Code[] | null {
  const known = unmistakable(codes);
  const catalogs = new Set(codes.map(({ catalog }) => catalog));
  const heads = new Set([
    ...Array.from(known.keys(), (id) => id.replace(/\W*\d+$/, '')),
    ...Array.from(catalogs).flatMap(({ legacy, foreign }) => [
      ...legacy,
      ...foreign.map(([prefix]) => prefix),
    ]),
  ]);
  const named = new Set<Code>();
  const begins = Array.from(heads, (head) => head.replace(/\W+/g, '\\W+')).join('|');
  for (const [spelling] of text.matchAll(new RegExp(`(?:${begins})\\W{0,3}\\d+`, 'gi'))) {
    const code = known.get(spelling.toLowerCase());
    if (!code) return null;
    named.add(code);
  }
  return [...named];
}

/** Which of several rows it is, reading tells. */
function seenByName(code: Code): Candidate | null {
  return code.rows.length === 1 ? candidate(code.rows[0]!, NO_VALUES, byCode(code, 1)) : null;
}

/** Words of a message that is nobody else's. */
const FEWEST = 4;

/**
 * The row of the only message that a text has. Where others begin like it, or the text has a code of
 * some kind, reading tells.
 */
function seenByMessage(text: string, codes: readonly Code[]): Candidate | null {
  if (/code|errno/i.test(text)) return null;
  const rows = codes.flatMap((code) => code.rows);
  const said = rows.filter(({ source }) => !source.includes('{') && has(text, literalOf(source)));
  const [only] = said;
  if (!only || said.length > 1) return null;
  const own = literalOf(only.source);
  const alike = rows.filter(({ source }) => has(literalOf(source).join(' '), own));
  return alike.length > 1 ? null : candidate(only, NO_VALUES, byMessage(NO_VALUES, 1));
}

function has(text: string, words: readonly string[]): boolean {
  const message = new RegExp(`(?<!\\w)${words.join('\\W+')}(?!\\w)`, 'i');
  return words.length >= FEWEST && message.test(text);
}
