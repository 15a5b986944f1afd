/** Which messages of the catalog a text contains, and with which values. */
import type { Index } from '../index/prepare.ts';
import type { Tokens } from '../text/tokens.ts';
import { accepted, plausible } from './accept.ts';
import { align } from './align.ts';
import { matchOf, type Match } from './match.ts';
import type { Range } from './range.ts';
import type { Template } from '../index/template.ts';

/** Matches of one template that are kept; more only repeat it. */
const REPEATS = 20;
/** Failures at one sequence of words that are enough: machines repeat themselves. */
const FAILURES = 64;
/** Attempts for any text, and more for each token: what keeps hostile input linear. */
const ATTEMPTS = 20_000;
const TOKENS_AN_ATTEMPT = 8;
/** Tokens from which on a text is a log, where messages come without typing errors. */
const LOG = 4000;

/** How thoroughly messages are looked for: at all of their words, the rarest three, or the rarest. */
type Care = 'every' | 'some';

/** Every acceptable match of every template, overlaps included. `every` is for short texts only. */
export function matches(range: Range, index: Index, care: Care): Match[] {
  const { tokens } = range;
  const found: Match[] = [];
  const until = new Int32Array(index.templates.length).fill(-1);
  const times = new Uint8Array(index.templates.length);
  const log = tokens.count > LOG;
  const failed = log ? createFailures() : null;
  const postings =
    care === 'every' ? index.postings : log ? index.rarestPostings : index.keyPostings;
  let attempts = ATTEMPTS + tokens.count / TOKENS_AN_ATTEMPT;
  for (const token of tokens.telling) {
    const word = tokens.word[token]!;
    const posted = word >= 0 && postings[word];
    if (!posted) continue;
    for (let entry = 0; entry < posted.length; entry += 2) {
      const number = posted[entry]!;
      const position = posted[entry + 1]!;
      if (until[number]! >= token || times[number]! >= REPEATS) continue;
      const template = index.templates[number]!;
      if (care === 'some' && !hasNeighbour(template, position, tokens, token)) continue;
      if (failed?.isEnough(number, tokens, token)) continue;
      attempts -= 1;
      if (attempts < 0) return found;
      const laid = align(template, position, token, range, index.lexicon);
      const match = plausible(laid, range) ? matchOf(laid, range) : null;
      if (!match || !accepted(match, range)) {
        failed?.add();
        continue;
      }
      // What a value swallowed may be the message itself; another of its words will show it.
      if (match.exact || !template.slots.some(Boolean)) until[number] = laid.last;
      times[number]! += 1;
      found.push(match);
    }
  }
  return found;
}

/** Whether a word next to a template's word stands next to it in the text, too. */
function hasNeighbour(
  { words, slots }: Template,
  place: number,
  { word }: Tokens,
  at: number,
): boolean {
  const after = place + 1 < words.length && !slots[place + 1];
  const before = place > 0 && !slots[place];
  if (!after && !before) return words.length === 1 || Boolean(slots[place] && slots[place + 1]);
  return (
    (after && word[at + 1] === words[place + 1]) || (before && word[at - 1] === words[place - 1])
  );
}

const SLOTS = 4096;

/** Counts failures by template and the words around; forgets where two share a slot. */
function createFailures() {
  const keys = new Int32Array(SLOTS);
  const counts = new Uint8Array(SLOTS);
  let slot = 0;
  return {
    isEnough(template: number, { word }: Tokens, at: number): boolean {
      let key = Math.imul(template + 1, 0x9e3779b1);
      for (let next = at - 2; next < at + 4; next += 1)
        key = Math.imul(key ^ (word[next] ?? -2), 0x01000193);
      slot = (key ^ (key >>> 13)) & (SLOTS - 1);
      if (keys[slot] !== key) {
        keys[slot] = key;
        counts[slot] = 0;
      }
      return counts[slot]! >= FAILURES;
    },
    add(): void {
      counts[slot]! += 1;
    },
  };
}
