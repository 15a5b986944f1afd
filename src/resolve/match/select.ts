/** Overlapping matches → what the text says, each stretch once. */
import type { Match } from './match.ts';

/** One message found in a text, with the templates that fit it equally well. */
export interface MessageHit {
  /** Best first; all of the same strength and exactness. */
  readonly tied: readonly Match[];
  /** Fit as many words, but less exactly. */
  readonly near: readonly Match[];
  readonly start: number;
  readonly end: number;
}

const SAME = 1e-6;
/** How much weaker than the best a match may be and still be worth showing. */
const NEAR = 0.5;

/** Picks the strongest match of each stretch, in the order of the text. */
export function select(matches: readonly Match[]): MessageHit[] {
  const ranked = [...matches].sort(compare);
  const groups: { tied: Match[]; near: Match[] }[] = [];
  // By token: 1 + the group that has it, 0 where none has.
  const owner = new Int32Array(
    1 + matches.reduce((end, { alignment }) => Math.max(end, alignment.last), 0),
  );
  for (const match of ranked) {
    const { at } = match.alignment;
    const owned = at.find((token) => owner[token]! > 0);
    if (owned === undefined) {
      groups.push({ tied: [match], near: [] });
      for (const token of at) if (token >= 0) owner[token] = groups.length;
      continue;
    }
    const taken = groups[owner[owned]! - 1]!;
    const best = taken.tied[0]!;
    if (best.template === match.template) continue;
    if (compare(best, match) === 0) taken.tied.push(match);
    else if (best.strength - match.strength < NEAR) taken.near.push(match);
  }
  return groups
    .map(({ tied, near }) => hitOf(tied.sort(byEnding), near))
    .sort((a, b) => a.start - b.start);
}

/** A hit of matches that fit equally, of which there is at least one, and others that come near. */
export function hitOf(tied: readonly Match[], near: readonly Match[]): MessageHit {
  return { tied, near, start: tied[0]!.start, end: tied[0]!.end };
}

function byEnding(a: Match, b: Match): number {
  return Number(b.ended) - Number(a.ended) || a.template.number - b.template.number;
}

/** Stronger first, then more exact, then more literal characters. */
function compare(a: Match, b: Match): number {
  const difference = b.strength - a.strength;
  if (Math.abs(difference) > SAME) return difference;
  return b.exact - a.exact || b.literal - a.literal;
}

/** Whether a hit lies in a value of another one that is there in full. */
export function holds(outer: MessageHit, inner: MessageHit): boolean {
  const { coverage } = outer.tied[0]!;
  return outer !== inner && outer.start <= inner.start && outer.end >= inner.end && coverage > 0.95;
}
