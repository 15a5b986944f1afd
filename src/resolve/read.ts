/** One reading of a text → the parts of errors in it, each with its place. */
import { bareCodesIn } from './extract/bare-codes.ts';
import { codesIn, type CodeMention } from './extract/codes.ts';
import { fieldsIn, type Field } from './extract/fields.ts';
import { SHORT } from './match/accept.ts';
import { rangeOf, type Range } from './match/range.ts';
import { matches } from './match/matches.ts';
import { matchOf, type Match } from './match/match.ts';
import { placedCodesIn } from './extract/placed.ts';
import type { Index } from './index/prepare.ts';
import { hitOf, holds, select, type MessageHit } from './match/select.ts';
import { ascending, lowerBound } from './text/sorted.ts';
import { statusesIn, type StatusMention } from './extract/statuses.ts';
import { tokenise, type Tokens } from './text/tokens.ts';

/** A message, from a field or from running text. */
export interface Said {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly field: Field | null;
  /** What it says in the catalog's terms, or null where no template fits. */
  readonly hit: MessageHit | null;
  /** Whether the hit is all of it, so that what else stands in it is in a value. */
  readonly leads: boolean;
}

export interface Parts {
  readonly tokens: Tokens;
  readonly codes: readonly CodeMention[];
  readonly statuses: readonly StatusMention[];
  readonly fields: readonly Field[];
  readonly said: readonly Said[];
}

/** Tokens up to which a text is searched for every word of every message. */
const THOROUGH = 60;
/** Different message fields that are matched, and those that are searched for every word. */
const FIELDS = 1000;
const THOROUGH_FIELDS = 200;
/** After this many misses, fields that differ only in their digits are no longer matched. */
const MISSES = 8;

/**
 * All that a text shows: codes, fields, statuses, and what is said. Never throws. Offsets are into the
 * text as it is given, which should be clean of colours and quoting; see `clean`.
 */
export function read(text: string, index: Index): Parts {
  const tokens = tokenise(text, index.lexicon);
  const fields = fieldsIn(tokens, index.nameEnds, index.parts);
  const spelled = codesIn(tokens, index);
  const ends = new Set(spelled.map(({ end }) => end));
  const bare = bareCodesIn(tokens, index).filter(({ end }) => !ends.has(end));
  const placed = placedCodesIn(tokens.text, fields, index, [...spelled, ...bare]);
  const codes = [...spelled, ...bare, ...placed].sort((a, b) => a.start - b.start);
  const isOurs = apartFromOthers(codes);
  const running = inText(tokens, fields, codes, index).filter(isOurs);
  const inNamed = inFields(fields, codes, index).map((said) =>
    isOurs(said) ? said : { ...said, hit: null },
  );
  const runningStarts = running.map(({ start }) => start);
  const spoken = inNamed.filter(
    (said) => !goesAround(running[lowerBound(runningStarts, said.start) - 1], said),
  );
  const spokenEnds = spoken.map(({ end }) => end);
  const free = running.filter((said) => {
    const next = spoken[lowerBound(spokenEnds, said.start + 1)];
    return !next || next.start >= said.end;
  });
  const statuses = statusesIn(
    tokens,
    index,
    codes,
    free,
    ascending([...codes, ...spoken, ...free].map(({ start }) => start)),
  );
  const alone = spoken.length + free.length < 2 && !codes.length;
  const statusStarts = statuses.map(({ start }) => start);
  // A message may be only the phrase that goes with a status: `404 Not Found: …`. Where it is the only
  // one it counts, unless there is nothing of it but the phrase: `HTTP/1.1 500 Internal Server Error`.
  const isReason = ({ start, hit }: Said): boolean => {
    const end = statuses[lowerBound(statusStarts, start + 1) - 1]?.end ?? 0;
    if (start >= end) return false;
    const rest = /[^\w}]*$/.exec(hit!.tied[0]!.template.source)![0];
    return !alone || (hit!.end <= end && !(rest && text.startsWith(rest, end)));
  };
  const told = free.filter((said) => !isReason(said));
  const said = [...spoken, ...told].sort((a, b) => a.start - b.start);
  return { tokens, codes, statuses, fields, said };
}

/** Characters between a code and a message of one error. */
const BESIDE = 200;

/**
 * What tells messages that may be ours from those that are so common that other services have them too
 * (`Access denied: {0}`), and that stand beside another service's code, with none of ours there.
 */
function apartFromOthers(codes: readonly CodeMention[]): (said: Said) => boolean {
  const starts = codes.map(({ start }) => start);
  return ({ start, end, hit }) => {
    if (!hit || hit.tied[0]!.template.words.length > SHORT) return true;
    const next = lowerBound(starts, start);
    const beside = [codes[next - 1], codes[next]].filter(
      (code) => code && start - code.end < BESIDE && code.start - end < BESIDE,
    );
    return !beside.length || beside.some((code) => !code!.strange);
  };
}

/** Whether a message in running text goes on before and after a field: then it is a value of it. */
function goesAround(outer: Said | undefined, { start, end }: Said): boolean {
  return outer !== undefined && outer.end > end && outer.start < start - FIELD_NAME;
}

/** Characters that the name of a field and its separator may have. */
const FIELD_NAME = 24;

/** What message fields say. One that holds another error says nothing by itself. */
function inFields(fields: readonly Field[], codes: readonly CodeMention[], index: Index): Said[] {
  const said: Said[] = [];
  const named = fields.filter(({ part }) => part === 'message' || part === 'code');
  // Logs repeat themselves: each text is matched once.
  const known = new Map<string, MessageHit | null>();
  const missed = new Map<string, number>();
  // Another service's code beside a message tells that the message is that service's.
  const others = new Set(codes.filter(({ strange }) => strange).map(({ start }) => start));
  const strange = new Set(named.filter(({ part, from }) => part === 'code' && others.has(from)));
  const isOthers = (place: number): boolean => {
    const beside = [named[place - 1], named[place + 1]].filter((field) => field?.part === 'code');
    return beside.length > 0 && beside.every((field) => strange.has(field!));
  };
  const hitIn = ({ value, name }: Field, place: number): MessageHit | null => {
    const trusted = index.replyFields.has(name) && !isOthers(place);
    const key = `${trusted} ${value}`;
    const earlier = known.get(key);
    if (earlier !== undefined || known.size >= FIELDS) return earlier ?? null;
    // Texts of machines differ in their numbers; some of a kind that say nothing are enough.
    const kind = key.replace(/\d+/g, '0');
    const misses = missed.get(kind) ?? 0;
    if (misses >= MISSES) return null;
    const range = rangeOf(tokenise(value, index.lexicon), index, {
      whole: true,
      field: true,
      trusted,
    });
    const hit = hitsOf(range, index, known.size < THOROUGH_FIELDS ? THOROUGH : 0)[0] ?? null;
    known.set(key, hit);
    if (!hit) missed.set(kind, misses + 1);
    return hit;
  };
  let until = -1;
  named.forEach((field, place) => {
    const { value, from, to } = field;
    if (field.part !== 'message' || field.start < until || !isText(value)) return;
    const inner = named[place + 1];
    const holdsMore = inner !== undefined && inner.start < to;
    const hit = hitIn(field, place);
    // An error printed within another one's message is what counts, unless that message is known.
    const leads = hit !== null && value.slice(0, hit.start).trim().length < 3;
    if (holdsMore && inner.apart && !leads) return;
    until = to;
    said.push({ start: from, end: to, text: value, field, hit, leads });
  });
  return said;
}

/** Whether a value is words, and neither punctuation nor JSON. */
function isText(value: string): boolean {
  return (
    /[^\s{}[\]"]/.test(value) && !/^\s*[{[]+\s*\\*["'](?:[^\\"']{1,40})\\*["']\s*:/.test(value)
  );
}

/** What a range says; one of up to `thorough` tokens is searched for every word where need be. */
function hitsOf(range: Range, index: Index, thorough = THOROUGH): MessageHit[] {
  const found = matches(range, index, 'some');
  if (found.length || range.tokens.count > thorough) return select(found);
  return select(matches(range, index, 'every'));
}

/** Messages in running text. */
function inText(
  tokens: Tokens,
  fields: readonly Field[],
  codes: readonly CodeMention[],
  index: Index,
): Said[] {
  const stops = fields.filter(({ apart }) => apart).map(({ start }) => start);
  const range = rangeOf(tokens, index, { stops });
  const nothingElse = !codes.length && !stops.length && tokens.count <= THOROUGH * 4;
  let hits = hitsOf(
    nothingElse && !/\n/.test(tokens.text) ? { ...range, whole: true } : range,
    index,
  );
  // A message that the text begins with, and that nothing follows, is all of the text.
  if (nothingElse && isAll(hits)) hits = hitsOf({ ...range, whole: true }, index);
  return apart(hits, range, codes).map((hit) => ({
    start: hit.start,
    end: hit.end,
    text: tokens.text.slice(hit.start, hit.end),
    field: null,
    hit,
    leads: true,
  }));
}

/** Whether there is one message, apart from what its values hold, and the text begins with it. */
function isAll(hits: readonly MessageHit[]): boolean {
  const outer = hits.filter((hit) => !hits.some((other) => holds(other, hit)));
  return outer.length === 1 && outer[0]!.tied[0]!.alignment.first === 0;
}

/**
 * Hits without those in another one's value. Where a sentence ends before the inner one, or the
 * code of the outer one follows, the value ends there and both are errors of their own.
 */
function apart(
  hits: readonly MessageHit[],
  range: Range,
  codes: readonly CodeMention[],
): MessageHit[] {
  const { text } = range.tokens;
  const codeStarts = codes.map(({ start }) => start);
  const kept: MessageHit[] = [];
  for (const hit of hits) {
    const outer = kept.at(-1);
    if (outer && holds(outer, hit)) {
      const before = text.slice(Math.max(outer.start, hit.start - BEFORE), hit.start);
      if (!/(?:[.!?。]\s+|\n\s*)$/.test(before)) continue;
      kept[kept.length - 1] = endedAt(outer, hit.start, range);
    }
    const next = lowerBound(codeStarts, hit.start);
    const code = ownCode(hit, codes.slice(next, next + CODES_AHEAD));
    kept.push(code ? endedAt(hit, code.start, range) : hit);
  }
  return kept;
}

/** Characters before a hit in which a sentence may end. */
const BEFORE = 12;
/** Codes after a hit's beginning that may be its own. */
const CODES_AHEAD = 8;

/** The code of a hit's rows, where it stands in the hit's last value. */
function ownCode(hit: MessageHit, codes: readonly CodeMention[]): CodeMention | undefined {
  const templates = new Set(hit.tied.map(({ template }) => template));
  return codes.find(
    (code) =>
      code.start < hit.end &&
      code.codes.some(({ rows }) => rows.some(({ template }) => templates.has(template))),
  );
}

function endedAt(hit: MessageHit, offset: number, range: Range): MessageHit {
  const again = (match: Match): Match =>
    matchOf(match.alignment, { ...range, whole: false, stops: [offset] });
  return hitOf(hit.tied.map(again), hit.near.map(again));
}
