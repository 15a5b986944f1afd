/** Plain words → the rows they may be about. */
import type { CatalogData } from '../index/index-data.ts';
import { isEnough, type Evidence, type Strangeness } from './enough.ts';
import { conceptsOf, knows, typedWords, type Concept, type Thesaurus, type Way } from './query.ts';
import { candidate, NO_VALUES, type Row } from '../index/rows.ts';
import { list } from '../notes/say.ts';
import { nameWords } from '../text/name-words.ts';
import { stem } from './stem.ts';
import { lookOf, unwrap, type Look } from './typed.ts';
import type { Candidate } from '../types.ts';
import { rarityOf, type Doc, type Words } from './words-index.ts';

/** What an unknown word would count, had the catalog it. */
const UNKNOWN = 3.2;
const MOST = 20;
/** How fast it adds, up to as much again, that a query has a row's message or one of its phrases. */
const SAID_POWER = 1.5;
/** What the status that a query has counts for rows that come with it. */
const FITTING = 2.5;
/** What the name of a catalog that a query has counts for rows of it. */
const NAMED = 1.5;
/** What the status counts that is all a catalog's replies are named by, where a query names both. */
const NAMED_BY_STATUS = 8;
/** What a word that any program's messages have counts, beside one that is about something. */
const LESS = 0.7;

const NO_SYNONYMS: Thesaurus = new Map();

/** Stems of words that messages of any program have. */
const ANYBODYS = new Set(
  `invalid incorrect fail request parameter value type method support found exist object data format name
  process character content size state time start end set list work step operation perform complete
  unknown server internal system resource path field check encode not already no cannot require
  allow create delete update modify obtain query load configure option empty version decode parse valid
  status element index length key code connect long large again same different one only number`
    .split(/\s+/)
    .map(stem),
);

/** A concept, with what it counts. */
interface Weighed extends Concept {
  /** How telling it is; 0 where no row has it. */
  readonly importance: number;
  /** What finding one of its words counts, beside that word alone. */
  readonly scale: number;
}

/** What a query says of rows apart from its words. */
interface Asked extends Strangeness {
  readonly status: number | null;
  readonly catalogs: ReadonlySet<CatalogData>;
}

interface Scored extends Evidence {
  readonly doc: Doc;
  readonly score: number;
  readonly matched: readonly string[];
}

/** Rows that a typed text is about; the less it looks typed, the more of it has to be there. */
export function searchTyped(text: string, words: Words): Candidate[] {
  const bare = unwrap(text);
  return searchWords(
    bare,
    words,
    lookOf(text, (word) => knowsWord(word, words)),
  );
}

/** Rows that a query is about, best first, one a code. Meant for short texts. */
function searchWords(text: string, words: Words, look: Look): Candidate[] {
  // A program uses the catalog's own words, or is another one.
  const lexicon = look === 'program' ? { ...words, thesaurus: NO_SYNONYMS } : words;
  const bare = withoutNames(text, words);
  const all = conceptsOf(bare, lexicon);
  const named = all.find(({ typed }) => words.statuses.has(statusOf(typed)));
  const status = named ? statusOf(named.typed) : null;
  const concepts = all.filter(({ typed }) => statusOf(typed) !== status);
  const catalogs = catalogsNamed(bare === text ? all : conceptsOf(text, lexicon), words);
  if (!concepts.length && status === null) return [];
  const weighed = concepts.map((concept) => weigh(concept, words));
  const asked = {
    status,
    catalogs,
    elsewhere: concepts.some((concept) => concept.elsewhere),
    strange: weighed.some(({ importance }) => !importance),
  };
  const scored = words.docs
    .map((doc) => score(doc, weighed, words, asked))
    .filter((one) => one.score > 0 && isEnough(one, look, asked))
    .sort((a, b) => b.score - a.score || a.doc.rows[0]!.code.order - b.doc.rows[0]!.code.order);
  const [first] = scored;
  if (!first) return [];
  const best = first.score;
  const perCode = new Map<string, Scored>();
  for (const one of scored) {
    const { id } = one.doc.rows[0]!.code;
    if (!perCode.has(id)) perCode.set(id, one);
  }
  return [...perCode.values()]
    .filter(({ score }) => score > best / 4)
    .slice(0, MOST)
    .map(({ doc, score, coverage, matched }) => {
      const row = doc.rows.find((own) => own.status === status) ?? doc.rows[0]!;
      return candidate(row, NO_VALUES, {
        confidence: Math.min(0.9, coverage * 0.9 * (score / best)),
        because: whyWords(row, matched),
        via: 'words',
      });
    });
}

function whyWords({ code, status }: Row, matched: readonly string[]): string {
  return matched.length
    ? // Forms of a word and words for the same thing lead to a row too.
      `Found by ${list(matched.map((word) => `“${word}”`))}.`
    : `The text names ${code.catalog.name} and HTTP status ${status}.`;
}

/** A query without the names of the catalogs, unless there is nothing else in it. */
function withoutNames(text: string, { names }: Words): string {
  const rest = names.reduce((query, name) => query.replace(name, ' '), text);
  return typedWords(rest).length ? rest : text;
}

function knowsWord(word: string, words: Words): boolean {
  const all = (parts: readonly string[]): boolean => parts.every((part) => knows(part, words));
  // `IdP` is one word, `principalType` two.
  return all(typedWords(word)) || all(nameWords(word));
}

/** How telling a stem is in a query. */
function telling(stem: string, { idf }: Words): number {
  return (idf.get(stem) ?? 0) * (ANYBODYS.has(stem) ? LESS : 1);
}

/**
 * A rare word that says what many rows say otherwise (`directory`) is worth something between the two:
 * else it would outweigh what the query is about. Measured on queries about this catalog.
 */
function weigh(concept: Concept, words: Words): Weighed {
  const own = Math.max(
    0,
    ...concept.ways.map(({ stems }) => mean(stems.map((stem) => telling(stem, words)))),
  );
  const sure = concept.ways.filter(({ guess }) => !guess);
  const having = words.docs.filter(({ weights }) =>
    sure.some(({ stems }) => stems.every((stem) => weights.has(stem))),
  ).length;
  const common = having ? Math.min(own, rarityOf(having, words.docs.length)) : own;
  return {
    ...concept,
    importance: Math.sqrt(own * common),
    scale: own ? Math.sqrt(common / own) : 1,
  };
}

function score(
  doc: Doc,
  concepts: readonly Weighed[],
  words: Words,
  { status, catalogs }: Asked,
): Scored {
  const { catalog } = doc.rows[0]!.code;
  const fitting = doc.rows.some((row) => row.status === status);
  const byStatus = fitting && catalog.unnamed && catalogs.has(catalog) ? NAMED_BY_STATUS : 0;
  let sum = byStatus;
  let covered = byStatus;
  let total = byStatus;
  const found = new Set<string>();
  const sure = new Set<string>();
  const matched: string[] = [];
  for (const concept of concepts) {
    const importance = concept.importance || UNKNOWN;
    total += importance;
    const best = bestWay(concept, doc, words);
    if (!best) continue;
    covered += importance;
    sum += best.value;
    matched.push(concept.typed);
    for (const stem of best.way.stems) {
      found.add(stem);
      if (!best.way.guess) sure.add(stem);
    }
  }
  const said = saidOf(doc, found, words);
  const coverage = covered / total;
  const topics = [...sure].filter((stem) => !ANYBODYS.has(stem) && !words.named.has(stem));
  return {
    doc,
    score:
      sum *
      coverage *
      (1 + said ** SAID_POWER) *
      (fitting ? FITTING : 1) *
      (catalogs.has(catalog) ? NAMED : 1),
    covered,
    coverage,
    said,
    topics: topics.length,
    grounded: topics.some((stem) => words.documented.has(stem)),
    byStatus: byStatus > 0,
    matched,
  };
}

/** The way to say a concept that counts most in a row, and what it counts; null where it has none. */
function bestWay({ ways, scale }: Weighed, doc: Doc, words: Words) {
  let best: { way: Way; value: number } | null = null;
  for (const way of ways) {
    const parts = way.stems.map((stem) => (doc.weights.get(stem) ?? 0) * telling(stem, words));
    if (parts.includes(0)) continue;
    const value = mean(parts) * way.weight * scale;
    if (value > (best?.value ?? 0)) best = { way, value };
  }
  return best;
}

/** The largest share of one of a row's phrases that some stems are. */
function saidOf({ phrases }: Doc, found: ReadonlySet<string>, { idf }: Words): number {
  const weight = (stems: readonly string[]): number =>
    stems.reduce((sum, stem) => sum + (idf.get(stem) ?? 0), 0);
  // A message that is a placeholder and nothing else leaves a row without a phrase.
  return Math.max(
    0,
    ...phrases.map(
      (stems) => weight(stems.filter((stem) => found.has(stem))) / (weight(stems) || 1),
    ),
  );
}

/** The status that a word is; NaN for any other. */
function statusOf(typed: string): number {
  return /^\d{3}$/.test(typed) ? Number(typed) : NaN;
}

/** The catalogs that a query names by a word that no other catalog's name has: `scim`. */
function catalogsNamed(concepts: readonly Concept[], { named }: Words): Set<CatalogData> {
  const catalogs = concepts.map(({ ways }) => named.get(ways[0]!.stems[0]!));
  return new Set(catalogs.flatMap((own) => (own?.size === 1 ? [...own] : [])));
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
