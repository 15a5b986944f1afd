/**
 * Texts that need no reading: a code as the catalog writes it, a message word for word, or both, by
 * themselves or as the body of a reply, and nothing besides that could be about anything else. They
 * are what people type and paste most, and take a tenth of the code. The answer is null unless it can
 * be exactly that of `find`.
 */
import { parseTemplate, placeholders, type Part } from '../catalog/template.ts';
import type { FieldRole } from './index/clients.ts';
import { literalOf } from './index/literal.ts';
import { candidate, NO_VALUES, type Code, type Row } from './index/rows.ts';
import { unmistakable } from './index/unmistakable.ts';
import { tie } from './notes/tie.ts';
import { byCode, byMessage } from './rank/reasons.ts';
import { asciiWords } from './text/ascii-words.ts';
import type { Answer, Candidate } from './types.ts';

/** The answer to a plain text; null for one that has to be read. */
export type Plain = (text: string) => Answer | null;

/** Parts of an error, by what they are. */
type Said = Partial<Record<FieldRole, string>>;

interface Fit {
  readonly row: Row;
  readonly args: Candidate['args'];
}

/** Makes what answers plain texts about some codes. */
export function createPlain(codes: readonly Code[]): Plain {
  const rows = codes.flatMap((code) => code.rows);
  const words = createWords(codes);

  return (text) => {
    if (text.length > LONGEST || !PLAIN.test(text)) return null;
    const said = text.startsWith('{') ? inBody(text, codes) : inLine(text, codes);
    if (!said) return null;
    const { code: id, message } = said;
    const code = id === undefined ? undefined : unmistakable(codes).get(id.toLowerCase());
    if (id !== undefined && !code) return null;
    const fits =
      message === undefined
        ? code!.rows.map((row) => ({ row, args: NO_VALUES }))
        : fitsOf(message, code?.rows ?? rows, words);
    if (!fits.length) return null;
    const candidates = fits.map(({ row, args }) =>
      candidate(row, args, code ? byCode(code, fits.length) : byMessage(args, fits.length)),
    );
    if (message !== undefined && candidates[0]!.message !== message) return null;
    return {
      candidates,
      saw: {
        codes: code ? [code.id] : [],
        statuses: [],
        messages: message === undefined ? [] : [message],
        notes: fits.length > 1 ? [tie(fits.map(({ row }) => row))] : [],
      },
    };
  };
}

/** Characters of a plain text. */
const LONGEST = 2000;
/** Neither escapes nor quoting, nothing that has to be made plain first. */
const PLAIN = /^[\w\s{}"'.,:;()/@#+!?*=[\]-]+$/;

/** What services name requests and objects by. */
const HEX_ID = /^[\da-f]{32}$/;

/** What the body of a reply says in its own fields, where the rest is an id of the request. */
function inBody(text: string, codes: readonly Code[]): Said | null {
  const catalogs = new Set(Array.from(unmistakable(codes).values(), ({ catalog }) => catalog));
  const fields = new Map(Array.from(catalogs).flatMap((catalog) => catalog.fields));
  const said: Said = {};
  try {
    for (const [name, value] of Object.entries<unknown>(JSON.parse(text))) {
      const field = fields.get(name);
      if (typeof value !== 'string') return null;
      if (field) said[field] = value;
      else if (!/_id$/.test(name) || !HEX_ID.test(value)) return null;
    }
  } catch {
    return null;
  }
  return said.status === undefined && (said.code ?? said.message) !== undefined ? said : null;
}

/** What a line says: a code, a message, or one after the other. */
function inLine(text: string, codes: readonly Code[]): Said | null {
  const line = text.trim();
  const [, code, message] = /^(\S+?)(?:[:,]? (\S.*))?$/.exec(line) ?? [];
  if (code === undefined) return null;
  const named = /\d$/.test(code) && unmistakable(codes).has(code.toLowerCase());
  if (!named) return { message: line };
  return message === undefined ? { code } : { code, message };
}

/** Those of some rows whose message is the only one that a text can have; where it may be another, none. */
function fitsOf(text: string, rows: readonly Row[], isWord: (word: string) => boolean): Fit[] {
  const lower = text.toLowerCase();
  const own = rows.filter(({ source }) => mayBe(lower, source));
  const fits = Array.from(new Set(own.map(({ source }) => source))).flatMap((source) => {
    const values = valuesOf(source, text);
    return values ? [{ source, values }] : [];
  });
  const [fit] = fits;
  if (!fit || fits.length > 1) return [];
  // A message that is the same but for a value comes near.
  const literal = literalOf(fit.source).join(' ');
  if (own.some(({ source }) => source !== fit.source && literalOf(source).join(' ') === literal))
    return [];
  const args: Record<string, string> = Object.create(null);
  for (const [name, value] of fit.values) {
    // A word of the catalog's may be part of a message or code itself.
    if (!value || (!HEX_ID.test(value) && asciiWords(value).some(isWord))) return [];
    args[name] ??= value;
  }
  return own.filter(({ source }) => source === fit.source).map((row) => ({ row, args }));
}

/**
 * Whether a text in lower case may begin with a message: a look for its words costs less than a
 * pattern, of which many messages with the same beginning are.
 */
function mayBe(lower: string, source: string): boolean {
  const head = source.slice(0, 3).toLowerCase();
  const begins = !/^[a-z]{3}/.test(head) || lower.startsWith(head);
  return begins && literalOf(source).every((word) => lower.includes(word));
}

/**
 * Placeholders and values of a text that begins with a message; null for one that does not. Messages
 * of a single word fit nothing: what they are is told by what stands around them.
 */
function valuesOf(source: string, text: string): [name: string, value: string][] | null {
  if (literalOf(source).length < 2) return null;
  const found = patternOf(parseTemplate(source)).exec(text);
  return found && placeholders(source).map((name, at) => [name, found[at + 1] ?? '']);
}

/** Tells the words of the catalog's messages and codes from others. */
function createWords(codes: readonly Code[]): (word: string) => boolean {
  let all: string | undefined;
  return (word) => {
    all ??= codes
      .flatMap(({ id, rows }) => [id, ...rows.map(({ source }) => source)])
      .join('\n')
      .toLowerCase();
    return new RegExp(`(?<![a-z{])${word}(?![a-z])`).test(all);
  };
}

/** A name or an id. Sentences and numbers may be about something themselves. */
const VALUE = '([\\da-f]{32}|(?!\\S*\\d{3})[a-z]\\w*(?:[@.-]\\w+)*)';

/** What begins with a message: its words, whatever is between them; a value at its end may lack. */
function patternOf(parts: readonly Part[]): RegExp {
  const source = parts.map((part) =>
    part.kind === 'placeholder' ? VALUE : part.text.replace(/\W+/g, '\\W+'),
  );
  const whole = source.join('').replace(/\\W\+$/, '');
  const cut = whole.endsWith(VALUE) ? whole.slice(0, -VALUE.length).replace(/\\W\+$/, '') : whole;
  return new RegExp(`^${cut}(?:${whole.slice(cut.length)})?(?!\\w)`, 'i');
}
