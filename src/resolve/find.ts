/** Pasted text → the rows that it may be about, and what there is to say of them. */
import { isDoubtful } from './rank/doubtful.ts';
import type { Fact } from './notes/facts.ts';
import { errorsIn, type Errors, type FoundError } from './rank/group.ts';
import { lostIn } from './rank/lost.ts';
import { clean } from './text/normalise.ts';
import type { Index } from './index/prepare.ts';
import { answerFor, mayBeStatus } from './rank/rank.ts';
import { read, type Parts } from './read.ts';
import { statusOnly } from './rank/status-only.ts';
import type { Candidate, Saw } from './types.ts';

/** Layers of escaping that are peeled: JSON in JSON in JSON in a web page or an address. */
const LAYERS = 4;
/** Characters from which on not every layer is read. */
const LONG = 100_000;
/** Candidates of one answer. */
const MOST = 60;

type Peel = (text: string) => string;

interface Reading {
  readonly parts: Parts;
  readonly found: Errors;
  /** How much of the catalog it shows. */
  readonly worth: number;
}

/** An answer, but for its notes. */
export interface Finding {
  /** Best first. */
  readonly candidates: readonly Candidate[];
  readonly saw: Omit<Saw, 'notes'>;
  readonly facts: readonly Fact[];
  /** Whether it is the whole answer, so that neither notes nor words add to it. */
  readonly settled: boolean;
}

/**
 * The rows that a text may be about, best first, and what was seen in it. Text that is no error of
 * the catalog gives no candidates. Never throws; 1 MB takes some ten milliseconds.
 *
 * @param peel gives a text as it reads with one layer of escaping taken off, or otherwise put right;
 *   without it the text is read as it stands
 */
export function find(text: string, index: Index, peel?: Peel): Finding {
  const { parts, found } = bestReading(text, index, peel);
  const answers = unlike(found.errors).map((error) => answerFor(error, parts.tokens.text, index));
  const named = answers.filter(({ code }) => code);
  const others = answers.filter(({ code }) => !code);
  const inOrder = [...named, ...others].filter(({ rows }) => rows.length);
  const inner = found.inner.flatMap(
    (code) =>
      answerFor({ code, said: null, statuses: [], start: code.start, end: code.end }, '', index)
        .rows,
  );
  const lost = named.length ? null : lostIn(text, parts, index);
  const doubtful = found.errors.some(({ code }) => code && mayBeStatus(code, index));
  const bare = inOrder.length && !doubtful ? null : statusOnly(parts, index);
  const candidates = unique([
    ...(lost?.first ? lost.rows : []),
    ...inOrder.map(({ rows }) => rows[0]!),
    ...inOrder.flatMap(({ rows }) => rows),
    ...inner.map((row) => ({
      ...row,
      confidence: row.confidence / 4,
      because: `The message that the text gives names ${row.code} in one of its values.`,
    })),
    ...(lost && !lost.first ? lost.rows : []),
    ...(bare?.rows ?? []),
  ]);
  const leads = new Set(inOrder.map(({ rows }) => rows[0]!.code));
  const facts: Fact[] = [
    ...(leads.size > 1 ? [{ kind: 'several-errors', codes: [...leads] } as const] : []),
    ...(lost ? [lost.fact] : []),
    ...answers.flatMap((answer) => answer.facts),
    ...(bare ? [bare.fact] : []),
  ];
  const saw = seen(parts);
  const settled = !facts.length && candidates.some((row) => !isDoubtful(row, text, saw));
  return { candidates, saw, facts, settled };
}

/** Errors that the answer looks at. */
const ERRORS = 200;

/** The first of each kind of error: logs repeat themselves. */
function unlike(errors: readonly FoundError[]): FoundError[] {
  const kinds = new Map<string, FoundError>();
  for (const error of errors) {
    const { code, said, statuses } = error;
    const message = said?.hit?.tied[0]!.template.number ?? said?.text ?? '';
    const kind = [code?.spelling, message, ...statuses.map(({ status }) => status)].join('\n');
    if (!kinds.has(kind)) kinds.set(kind, error);
    if (kinds.size >= ERRORS) break;
  }
  return [...kinds.values()];
}

/** The reading that shows most of the catalog; the text as it stands, where others show no more. */
function bestReading(text: string, index: Index, peel?: Peel): Reading {
  const layers = layersOf(text, peel);
  const last = readingOf(layers.pop()!, index);
  // The innermost layer of a long text is all there is, unless a quote within a value has ended it.
  const others =
    text.length < LONG ? layers : last.worth && mayBeBroken(last) ? layers.slice(-1) : [];
  return [...others.map((layer) => readingOf(layer, index)), last].reduce(better);
}

/** Whether a layer too many may have been taken off: a message has what ends strings in it. */
function mayBeBroken({ parts: { said } }: Reading): boolean {
  return said.some(({ text }) => /["\\]/.test(text));
}

/** A text as it stands, and as `peel` makes it read, step by step. */
function layersOf(text: string, peel: Peel = (same) => same): string[] {
  const layers = [clean(text)];
  while (layers.length <= LAYERS) {
    const source = layers.at(-1)!;
    const next = peel(source);
    if (next === source) break;
    layers.push(clean(next));
  }
  return layers;
}

function readingOf(source: string, index: Index): Reading {
  const parts = read(source, index);
  const found = errorsIn(parts);
  return { parts, found, worth: worthOf(found) };
}

function better(one: Reading, two: Reading): Reading {
  return two.worth > one.worth ? two : one;
}

/** Codes first, then messages; statuses and exactness decide between readings that have the same. */
function worthOf({ errors }: Errors): number {
  return errors.reduce((sum, { code, said, statuses }) => {
    const hit = said?.hit?.tied[0];
    const named = code?.kind === 'known' ? 1 : code ? 0.5 : 0;
    // A value with escapes in it was read a layer too early.
    const raw = Object.values(hit?.args ?? {}).some((value) => /\\["n]/.test(value));
    const extras =
      (raw ? -1 : 0) + (hit?.exact ?? 0) + (said?.field ? 1 : 0) + (statuses.length ? 1 : 0);
    return sum + named + (hit?.coverage ?? 0) + (named || hit ? extras / 20 : 0);
  }, 0);
}

function unique(candidates: readonly Candidate[]): Candidate[] {
  const rows = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const key = `${candidate.code} ${candidate.anchor}`;
    if (rows.size < MOST && !rows.has(key)) rows.set(key, candidate);
  }
  return [...rows.values()];
}

/** How much of what was seen is told. */
const TOLD = 200;

function seen({ codes, statuses, said }: Parts) {
  return {
    codes: [...new Set(codes.map(({ spelling }) => spelling))].slice(0, TOLD),
    statuses: [...new Set(statuses.map(({ status }) => status))].slice(0, TOLD),
    messages: [...new Set(said.map(({ text }) => text))].slice(0, TOLD),
  };
}
