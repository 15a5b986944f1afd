/**
 * What is seen of a text at first sight: the row of the only code that it names, or else of the
 * longest message that stands in it word for word. It is shown while what reads the text is under
 * way, which confirms it, adds the notes and other rows, and now and then finds that the text is about
 * something else.
 */
import { byCode, byMessage, literalOf, unmistakable } from './plain.ts';
import { candidate, NO_VALUES, type Code } from './index/rows.ts';
import type { Answer, Candidate } from './types.ts';

/** The answer at first sight; null where there is nothing to see. Takes a pass over the text a message. */
export function glimpse(text: string, codes: readonly Code[]): Answer | null {
  const named = unmistakable(codes);
  const seen = new Set<Code>();
  for (const [word] of text.matchAll(/\w+(?:[.-]\w+)*/g)) {
    const code = named.get(word.toLowerCase());
    if (code) seen.add(code);
    if (seen.size > 1) return null;
  }
  const [code] = seen;
  const found = code ? seenByName(code) : seenByMessage(codes, text);
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

/** Which of several rows it is, reading tells. */
function seenByName(code: Code): Candidate | null {
  return code.rows.length === 1 ? candidate(code.rows[0]!, NO_VALUES, byCode(code, 1)) : null;
}

/** Words of a message that is nobody else's. */
const FEWEST = 4;

/** The row of the only message that a text has. Where others begin like it, reading tells. */
function seenByMessage(codes: readonly Code[], text: string): Candidate | null {
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
