/** An index → the files that a large catalog has it in; see `shards.ts` for how they are found. */
import { compareText, digitsOf, headOf } from '../../catalog/code-id.ts';
import type { CodeData, IndexData } from './index-data.ts';
import { createNumbering } from './numbering.ts';
import { rarest } from './prepare.ts';
import { renumbered, rowDataOf } from './row-data.ts';
import { codeFile, wordFile, type Head } from './shards.ts';
import { wordsOf } from '../text/tokens.ts';

/** Codes of a file. A code takes some 30 bytes, compressed. */
const CODES_A_FILE = 64;
const CODES_A_WORD_FILE = 80;
/** Words of a message that name its files. One misspelt still leaves the other. */
const NAMING_WORDS = 2;

/** Files by their names. */
type Files = ReadonlyMap<string, IndexData>;

/**
 * Splits an index. The head tells which files a text needs: `codes-N` holds neighbours by number, and
 * `words-N` the codes with words of one hash.
 */
export function splitIndex(data: IndexData): { head: Head; files: Files } {
  const { ranges, files: byNumber } = filesByNumber(data);
  const { words, spread, files: byWord } = filesByWord(data);
  const head: Head = {
    kind: 'shards',
    version: 1,
    catalogs: data.catalogs,
    categories: data.categories,
    words: words.join(' '),
    spread,
    ranges,
    prefixes: prefixesOf(data),
  };
  return { head, files: new Map([...byNumber, ...byWord]) };
}

/** Neighbours by number, no two catalogs in one file. */
function filesByNumber({ messages, codes }: IndexData): {
  ranges: Head['ranges'];
  files: Files;
} {
  const files = new Map<string, IndexData>();
  const ranges: [number, string][] = [];
  for (let from = 0; from < codes.length;) {
    const [catalog, first] = codes[from]!;
    let to = from + 1;
    while (to < from + CODES_A_FILE && codes[to]?.[0] === catalog) to += 1;
    files.set(codeFile(ranges.length), fileWith(codes.slice(from, to), messages));
    ranges.push([catalog, first]);
    from = to;
  }
  return { ranges, files };
}

/** Codes by the words that name their files, and these words, the rarest first. */
function filesByWord({ messages, codes }: IndexData): {
  words: string[];
  spread: number;
  files: Files;
} {
  const inMessages = messages.map((message) => [...new Set(wordsOf(message))]);
  // A code that is made of words is found by its rarest one, in whatever capitals it is typed.
  const inIds = codes.map(([, id]) => (digitsOf(id) === null ? wordsOf(id) : []));
  const frequency = new Map<string, number>();
  for (const word of [...inMessages, ...inIds].flat())
    frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const rarestOf = (words: readonly string[], most: number): string[] =>
    rarest(words, (word) => frequency.get(word)!)
      .slice(0, most)
      .map((place) => words[place]!);
  const ofMessages = inMessages.map((words) => rarestOf(words, NAMING_WORDS));
  const ofIds = inIds.map((words) => rarestOf(words, 1));
  const spread = Math.max(1, Math.ceil((codes.length * NAMING_WORDS) / CODES_A_WORD_FILE));
  const members = new Map<string, Set<CodeData>>();
  for (const [place, code] of codes.entries()) {
    const words = rowDataOf(code[2]).flatMap(({ message }) => ofMessages[message]!);
    for (const word of [...words, ...ofIds[place]!]) {
      const name = wordFile(word, spread);
      members.set(name, (members.get(name) ?? new Set()).add(code));
    }
  }
  return {
    words: [...new Set([...ofMessages, ...ofIds].flat())].sort(
      (a, b) => frequency.get(a)! - frequency.get(b)! || compareText(a, b),
    ),
    spread,
    files: new Map(Array.from(members, ([name, own]) => [name, fileWith([...own], messages)])),
  };
}

/** What stands before the numbers of codes. What is all of a code is found by the ranges. */
function prefixesOf({ codes }: IndexData): Head['prefixes'] {
  const ids = new Set(codes.map(([, id]) => id));
  const prefixes = new Map(
    codes.map(([catalog, id]): [string, Head['prefixes'][number]] => {
      const prefix = headOf(id);
      return [`${catalog} ${prefix}`, [catalog, prefix]];
    }),
  );
  return [...prefixes.values()].filter(([, prefix]) => !ids.has(prefix));
}

/** Some codes as an index of their own, with the messages that they have. */
function fileWith(codes: readonly CodeData[], messages: readonly string[]): IndexData {
  const kept = createNumbering<number>();
  const own = codes.map(([catalog, id, rows, ...rest]): CodeData => [
    catalog,
    id,
    renumbered(rows, kept.numberOf),
    ...rest,
  ]);
  return {
    version: 1,
    catalogs: [],
    categories: [],
    messages: kept.all().map((number) => messages[number]!),
    codes: own,
  };
}
