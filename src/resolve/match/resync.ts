/** Where a message goes on behind the value of a placeholder. */
import { followsSlot, gapBehind, likenessAt, type Direction, type Overlay } from './overlay.ts';
import { lowerBound } from '../text/sorted.ts';
import type { Tokens } from '../text/tokens.ts';

/** Characters a placeholder's value may have before more of the message follows. */
const REACH = 4000;
/** Occurrences of the word after a placeholder that are tried. */
const TRIES = 8;
/** Words after a placeholder that are compared at each of them. */
const COMPARED = 3;
/** Tokens of a text in which a misspelt word is looked for at every place. */
const SHORT_TEXT = 200;

/**
 * The token that is the word at `place`, which a placeholder separates from the words before it; -1
 * where the message does not go on.
 *
 * @param from the first token that may be it
 */
export function resync(
  overlay: Overlay,
  place: number,
  from: number,
  direction: Direction,
): number {
  const { template, range } = overlay;
  const run = runLength(overlay, place, direction);
  if (range.field && direction > 0 && place + run === template.words.length) {
    const end = range.tokens.count - run;
    if (end >= from && alikeInRun(overlay, place, end, 1, run) === run) return end;
  }
  const near = nearest(overlay, place, from, direction, run);
  if (near >= 0) return near;
  if (run < 2) return misspelt(overlay, place, from, direction);
  // The first word behind the placeholder may be the misspelt one.
  const second = nearest(overlay, place + direction, from + direction, direction, run - 1);
  return second < 0 || !likenessAt(overlay, place, second - direction) ? -1 : second - direction;
}

/** The nearest token from which a run of words goes on as in the template; -1 without one. */
function nearest(
  overlay: Overlay,
  place: number,
  from: number,
  direction: Direction,
  run: number,
): number {
  const { template, range } = overlay;
  const { tokens } = range;
  const { words } = template;
  const list = range.places.of(words[place]!);
  const origin = tokens.start[Math.min(Math.max(from, 0), tokens.count - 1)]!;
  let index = direction > 0 ? lowerBound(list, from) : lowerBound(list, from + 1) - 1;
  // What stands between the word and the value behind it.
  const mark = template.slots[place + 1]?.texts[0] ?? '';
  let best = -1;
  for (let tries = 0; tries < TRIES; tries += 1, index += direction) {
    const token = list[index];
    if (token === undefined || Math.abs(tokens.start[token]! - origin) > REACH) return best;
    const alike = alikeInRun(overlay, place, token, direction, Math.min(run, COMPARED));
    if (alike < Math.min(run, 2)) continue;
    if (direction > 0) {
      if (place + run < words.length || mayEnd(tokens, token + run - 1)) return token;
      continue;
    }
    // A value may begin with the word before it: `User [user-1] or email address …`.
    if (tokens.text.startsWith(mark, tokens.end[token])) return token;
    if (best < 0) best = token;
  }
  return best;
}

/** Whether a message can end with a token: no lower-case words go on behind it. */
function mayEnd(tokens: Tokens, token: number): boolean {
  const next = token + 1;
  if (next >= tokens.count) return true;
  return (
    /[^\s.]|\n/.test(gapBehind(tokens, token)) || /[^a-z]/.test(tokens.text[tokens.start[next]!]!)
  );
}

/** A single word between two placeholders, misspelt. Looked for in short texts only. */
function misspelt(overlay: Overlay, place: number, from: number, direction: Direction): number {
  const { count } = overlay.range.tokens;
  if (count > SHORT_TEXT) return -1;
  for (let token = from; token >= 0 && token < count; token += direction)
    if (likenessAt(overlay, place, token)) return token;
  return -1;
}

/** How many words follow each other without a placeholder, from one on. */
function runLength({ template }: Overlay, place: number, direction: Direction): number {
  const { length } = template.words;
  let next = place + direction;
  while (next >= 0 && next < length && !followsSlot(template, next, direction)) next += direction;
  return Math.abs(next - place);
}

/** How many words of a run are like the tokens from one on. */
function alikeInRun(
  overlay: Overlay,
  place: number,
  token: number,
  direction: Direction,
  run: number,
): number {
  let alike = 0;
  for (let n = 0; n < run; n += 1)
    if (likenessAt(overlay, place + n * direction, token + n * direction)) alike += 1;
  return alike;
}
