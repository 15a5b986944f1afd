/**
 * A provisional answer from cheap checks of strings, shown while what reads the text is loading: the rows
 * of the codes that a text names, or else of the only message that it can have. Reading confirms them and
 * adds values, notes and other rows. Where the full answer might begin with other rows, there is none.
 */
import { candidate, NO_VALUES, type Code, type Row } from '../index/rows.ts';
import { tie } from '../notes/tie.ts';
import { byCode, byMessage } from '../rank/reasons.ts';
import type { Answer } from '../types.ts';
import { codesNamed, type Named } from './codes.ts';
import { ofOneMessage, ofOnePhrase, saidOf, spaced } from './messages.ts';
import { nearest } from './slips.ts';

/** The provisional answer; null where the full one might differ. Takes some passes over the text. */
export function glimpse(pasted: string, codes: readonly Code[]): Answer | null {
  // Ends of lines in a string, and what an address writes for other characters.
  const text = pasted.replace(/\\+[nrt]|%\w\w/g, ' ');
  const mentions = codesNamed(text, codes);
  if (!mentions) return null;
  const { named, rest } = mentions;
  const seen = named.length ? ofCodes(named, rest) : [ofMessage(text, codes)];
  if (!seen.every(({ length }) => length)) return null;
  const rows = seen.map((candidates) => candidates.map(({ row }) => row));
  return {
    candidates: seen.flat().map(({ row, about }) => candidate(row, NO_VALUES, about)),
    saw: {
      codes: named.map(({ code }) => code.id),
      statuses: [],
      messages: named.length ? [] : [rows[0]![0]!.source],
      notes: rows.filter(({ length }) => length > 1).map((each) => tie(each)),
    },
  };
}

/** A row that is seen, and why. */
interface Seen {
  readonly row: Row;
  readonly about: ReturnType<typeof byCode | typeof byMessage>;
}

/** Of each code that a text names, the rows whose message and status it has. */
function ofCodes(named: readonly Named[], rest: string): Seen[][] {
  const several = named.length > 1;
  // Whose a status is among several errors, reading tells.
  const words = spaced(several ? rest.replace(/\d+/g, ' ') : rest);
  return named.map(({ code, how }) => {
    const said = saidOf(code.rows, words);
    const fitting = words.trim() ? ofOneMessage(said.length ? said : code.rows, words) : code.rows;
    if (several && fitting.length > 1) return [];
    const reason = byCode(code, fitting.length, how);
    const about = fitting.length > 1 ? reason : { ...reason, because: `${how}.` };
    return fitting.map((row) => ({ row, about }));
  });
}

/** The rows of the only message that a text without a code has, or that it comes near. */
function ofMessage(text: string, codes: readonly Code[]): Seen[] {
  if (OTHERS.test(text)) return [];
  const all = codes.flatMap(({ rows }) => rows);
  const words = spaced(text);
  const said = saidOf(all, words);
  const whole = ofOnePhrase(said, text, words);
  const near = whole.length ? null : nearest(text, all);
  // A line with a message word for word is about that one, or about several.
  if (near && said.some(({ source }) => source !== near.rows[0]!.source)) return [];
  const rows = near ? ofOneMessage(near.rows, words) : whole;
  const about = byMessage(NO_VALUES, rows.length, near?.how);
  return rows.map((row) => ({ row, about }));
}

/** A field or mention of a code that has something in it. */
const OTHERS = /(?<!status[_-]?)code\W{0,3}[:=]\W{0,3}(?!none|null)\w|errno/i;
