/** What the reader should know about an answer, in whole sentences. */
import { count } from '../../catalog/count.ts';
import { digitsOf, headOf } from '../../catalog/code-id.ts';
import type { CodeMention } from '../extract/codes.ts';
import type { Fact } from './facts.ts';
import { misspells } from '../text/misspells.ts';
import { nameWords } from '../text/name-words.ts';
import type { Index, IndexCode, IndexRow } from '../index/prepare.ts';
import { list } from './say.ts';
import { codesAmong, statusesAmong, tie } from './tie.ts';
import type { Note } from '../types.ts';

const NEIGHBOURS = 5;
/** How far apart numbers are that count as next to each other. */
const NEXT = 3;

/** A fact in words. */
function noteOf(fact: Fact, index: Index): Note {
  switch (fact.kind) {
    case 'unknown-code':
      return unknownCode(fact.mention, index);
    case 'foreign-code':
      return foreignCode(fact.mention, index);
    case 'tie':
      return tie(fact.rows, fact.status ?? null);
    case 'shared-spelling':
      return sharedSpelling(fact.mention);
    case 'contradiction':
      return contradiction(fact.code, fact.rows);
    case 'status-unknown-for-code':
      return statusUnknown(fact.status, fact.rows);
    case 'status-unknown-for-message':
      return statusUnknown(fact.status, fact.rows, 'This message');
    case 'status-of-another-row':
      return statusOfAnother(fact.status, fact.rows);
    case 'lost-code':
      return lostCode(fact.status, fact.rows);
    case 'status-only':
      return statusOnly(fact.status, fact.rows);
    case 'several-errors':
      return severalErrors(fact.codes);
  }
}

/** All facts in words, each sentence once. */
export function notesOf(facts: readonly Fact[], index: Index): Note[] {
  const notes = facts.map((fact) => noteOf(fact, index));
  return notes.filter((note, place) => notes.findIndex(({ text }) => text === note.text) === place);
}

function unknownCode(mention: CodeMention, index: Index): Note {
  const near = neighbours(mention, index);
  const known = near.map(({ label }) => label);
  return {
    kind: 'unknown-code',
    text: `No code ${mention.spelling} is documented here.${near.length ? ` The nearest ${near.length === 1 ? 'is' : 'are'} ${list(known)}.` : ''}`,
    codes: near.map(({ id }) => id),
    pages: pagesOf(near),
  };
}

function pagesOf(codes: readonly IndexCode[]): NonNullable<Note['pages']> {
  return codes.map(({ label, path }) => ({ label, path }));
}

/** Codes that an unknown one may have been meant as: next in number, beginning so, one slip away. */
function neighbours({ spelling, bare }: CodeMention, index: Index): IndexCode[] {
  const digits = digitsOf(spelling);
  if (digits === null) return namesLike(spelling, index);
  const lettersOf = (name: string): string => name.toLowerCase().replace(/\W$/, '');
  const head = lettersOf(headOf(spelling));
  const family = index.codes.filter(
    ({ id, catalog }) =>
      digitsOf(id) !== null &&
      (bare || [headOf(id), ...catalog.legacy].some((name) => misspells(head, lettersOf(name)))),
  );
  // Numbers this near belong to the same part of an API; a slip of the finger comes right behind.
  const distance = (code: IndexCode): number => {
    const own = digitsOf(code.id)!;
    const far = Math.abs(Number(own) - Number(digits));
    if (far <= NEXT) return far;
    if (own.startsWith(digits)) return NEXT + 1;
    return misspells(digits, own) ? NEXT + 2 : NEXT + 2 + far;
  };
  return family
    .map((code) => ({ code, far: distance(code) }))
    .sort((a, b) => a.far - b.far || a.code.order - b.code.order)
    .slice(0, NEIGHBOURS)
    .map(({ code }) => code);
}

/** Codes without a number that are one slip from a name, begin like it, or share a word with it. */
function namesLike(name: string, { codes }: Index): IndexCode[] {
  const words = nameWords(name);
  const whole = words.join('');
  const distance = (code: IndexCode): number => {
    const own = nameWords(code.id);
    const all = own.join('');
    if (all === whole || misspells(whole, all)) return 0;
    if (all.startsWith(whole) || whole.startsWith(all)) return 1;
    return own.some((word) => word.length > 3 && words.includes(word)) ? 2 : 3;
  };
  return codes
    .filter(({ id }) => digitsOf(id) === null)
    .map((code) => ({ code, far: distance(code) }))
    .filter(({ far }) => far < 3)
    .sort((a, b) => a.far - b.far || a.code.order - b.code.order)
    .slice(0, NEIGHBOURS)
    .map(({ code }) => code);
}

function foreignCode(mention: CodeMention, index: Index): Note {
  const prefix = mention.prefix!;
  const name = index.catalogs
    .flatMap(({ foreign }) => foreign)
    .find(([own]) => own === prefix)?.[1];
  return {
    kind: 'foreign-code',
    text: `${mention.spelling} comes from ${name ?? prefix}, not from this service, and is documented there.`,
    codes: [],
    prefix,
  };
}

function sharedSpelling({ written, codes }: CodeMention): Note {
  const labels = list(codes.map(({ label }) => label));
  return {
    kind: 'tie',
    text: `${written} may be ${count(codes.length, 'code')}: ${labels}. The code as it is written in full would tell which.`,
    codes: codes.map(({ id }) => id),
    pages: pagesOf(codes),
  };
}

function contradiction(code: IndexCode, others: readonly IndexRow[]): Note {
  const codes = codesAmong(others);
  return {
    kind: 'contradiction',
    text: `The text names ${code.label}, but its message is documented for ${list(codes.map(({ label }) => label))}. Both are shown.`,
    codes: [code.id, ...codes.map(({ id }) => id)],
  };
}

function statusUnknown(
  status: number,
  rows: readonly IndexRow[],
  what = rows[0]!.code.label,
): Note {
  const known = statusesAmong(rows).map(String);
  return {
    kind: 'status-unknown-for-code',
    text: `${what} is not documented with HTTP status ${status}, only with ${list(known)}.`,
    codes: codesAmong(rows).map(({ id }) => id),
  };
}

function statusOfAnother(status: number, rows: readonly IndexRow[]): Note {
  const { label, id } = rows[0]!.code;
  const known = statusesAmong(rows).map(String);
  return {
    kind: 'contradiction',
    text: `${label} is documented with this message for HTTP status ${list(known)}, and with another for ${status}. Both are shown.`,
    codes: [id],
  };
}

function severalErrors(codes: readonly string[]): Note {
  return {
    kind: 'several-errors',
    text: `The text holds ${count(codes.length, 'error')}. The best row of each comes first.`,
    codes,
  };
}

function lostCode(status: number, rows: readonly IndexRow[]): Note {
  const codes = codesAmong(rows).map(({ id }) => id);
  return {
    kind: 'lost-code',
    text:
      `Terraform prints this sentence in place of the reply wherever the HTTP status is ${status}; the error code is lost then. ` +
      `${codes.length ? `${count(codes.length, 'code')} can come with ${status}. ` : ''}Run it again with TF_LOG=DEBUG to see the reply with its code.`,
    codes,
    ...(codes.length && { status }),
  };
}

function statusOnly(status: number, rows: readonly IndexRow[]): Note {
  const codes = codesAmong(rows);
  return {
    kind: 'status-only',
    text: codes.length
      ? `${status} is an HTTP status, which ${count(codes.length, 'code')} can come with.`
      : `${status} is an HTTP status that no code here comes with.`,
    codes: codes.map(({ id }) => id),
    ...(codes.length && { status }),
  };
}
