/**
 * Oddities worth a second look. They may be the vendor's own, so the linter reports them but never
 * fails on them.
 */
import { RETRY_OF, type CodeEntry, type RowEntry } from './build.ts';
import type { Change, Import } from './changes.ts';
import { compareText } from './code-id.ts';

export const REMARK_KINDS = ['contradiction', 'near-duplicate', 'unaccounted'] as const;
export type RemarkKind = (typeof REMARK_KINDS)[number];

/** A remark at a path into the fields of a code. */
interface Remark {
  readonly kind: RemarkKind;
  readonly code: CodeEntry;
  readonly path: readonly (string | number)[];
  readonly text: string;
}

/**
 * All remarks on codes: first contradictions, then near-duplicates. Withdrawn rows get none, since
 * nobody will correct them.
 */
export function remarksOn(codes: readonly CodeEntry[]): Remark[] {
  const contradictions = codes.flatMap((code) =>
    code.responses.flatMap((row, index) =>
      (row.withdrawn ? [] : contradictionsIn(row)).map(({ field, text }) => ({
        kind: 'contradiction' as const,
        code,
        path: ['responses', index, field],
        text,
      })),
    ),
  );
  return [...contradictions, ...nearDuplicates(codes)];
}

const AGAIN = /\b(?:try (?:it )?again|retry|try later|repeat the (?:request|operation))\b/i;
const LATER = /\b(?:again|retry|try) later\b/i;
const SUPPORT = /^(?:please )?contact (?:technical support|customer service)\.?$/i;

function contradictionsIn(row: RowEntry): { field: string; text: string }[] {
  const { message = '', description = '', solution = '' } = row;
  const retry = row.retry ?? RETRY_OF[row.action];
  const says = AGAIN.test(message) ? 'message' : AGAIN.test(description) ? 'description' : null;
  return [
    ...(says && solution && !AGAIN.test(solution)
      ? [
          {
            field: 'solution',
            text: `the ${says} says to try again, the solution does not: "${solution}"`,
          },
        ]
      : []),
    ...(retry === 'no' && LATER.test(`${message} ${solution}`)
      ? [
          {
            field: 'message',
            text: 'the vendor says to try again later, our reading is retry "no"',
          },
        ]
      : []),
    ...(SUPPORT.test(solution) && row.action !== 'contact-support'
      ? [
          {
            field: 'solution',
            text: `the solution is to contact support, our reading is "${row.action}"`,
          },
        ]
      : []),
  ];
}

/**
 * Messages that differ only in case, in punctuation or in one misspelled word: likely a slip. Equal
 * messages are not reported; the vendor uses many of them several times.
 */
function nearDuplicates(codes: readonly CodeEntry[]): Remark[] {
  const places = new Map<string, Remark>();
  for (const code of codes) {
    code.responses.forEach(({ message, withdrawn }, index) => {
      if (message === undefined || withdrawn || places.has(message)) return;
      places.set(message, {
        kind: 'near-duplicate',
        code,
        path: ['responses', index, 'message'],
        text: message,
      });
    });
  }
  const told = new Set<string>();
  return [...candidateGroups([...places.keys()])].flatMap((group) =>
    group.flatMap((message, at) =>
      group.slice(0, at).flatMap((other): Remark[] => {
        const key = JSON.stringify([message, other].sort());
        if (told.has(key) || !isNear(message, other)) return [];
        told.add(key);
        const first = places.get(other)!.code.code;
        const text = `the message is nearly that of ${first}: "${message}", "${other}"`;
        return [{ ...places.get(message)!, text }];
      }),
    ),
  );
}

/** Messages grouped by their words with one left out, for each word in turn. */
function candidateGroups(messages: readonly string[]): Iterable<readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const message of messages) {
    const words = fold(message);
    for (const [at] of words.entries()) {
      const key = words.with(at, '*').join(' ');
      const group = groups.get(key);
      // If many messages differ in one word, the difference is deliberate.
      if (!group) groups.set(key, [message]);
      else if (group.length < 20 && !group.includes(message)) group.push(message);
    }
  }
  return groups.values();
}

function fold(message: string): string[] {
  return message.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}

function isNear(a: string, b: string): boolean {
  const [wordsA, wordsB] = [fold(a), fold(b)];
  const at = wordsA.findIndex((word, index) => word !== wordsB[index]);
  return at < 0 || isSlip(wordsA[at]!, wordsB[at]!);
}

/**
 * Whether two words of at least four letters differ by one letter added, missing, replaced, or
 * swapped with its neighbour. Words with digits never do.
 */
function isSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 4 || /\d/.test(a + b) || Math.abs(a.length - b.length) > 1)
    return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}

/**
 * How many codes the changes do not account for: those that are neither part of the newest import of
 * their catalog nor added since. Zero where nothing was ever imported.
 */
export function unaccounted(codes: readonly CodeEntry[], changes: readonly Change[]): number {
  const imports = newestImports(changes);
  const added = changes.flatMap((change) =>
    change.kind === 'added' && change.status === null && change.anchor === null ? [change] : [],
  );
  const byImport = Map.groupBy(codes, ({ catalog }) => imports.get(catalog) ?? imports.get(null));
  return byImport.entries().reduce((sum, [last, those]) => {
    if (!last) return sum;
    const since = new Set(added.filter(({ date }) => date >= last.date).map(({ code }) => code));
    const rest = those.filter(({ code }) => !since.has(code)).length;
    return sum + Math.max(0, rest - last.codes);
  }, 0);
}

/** The newest import of each catalog; one of all catalogs takes the place of those before it. */
function newestImports(changes: readonly Change[]): Map<string | null, Import> {
  const newest = new Map<string | null, Import>();
  for (const change of changes.toSorted((a, b) => compareText(a.date, b.date))) {
    if (change.kind !== 'imported') continue;
    if (change.catalog === null) newest.clear();
    newest.set(change.catalog, change);
  }
  return newest;
}
