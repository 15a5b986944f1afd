/** Whether a row has enough of a query to be an answer to it. */
import type { Look } from './typed.ts';

/*
 * The share of a query, by how telling its words are, that the best row has at least. Measured by
 * `npm run bench:resolve`, on queries about this catalog and on other products' messages.
 */
const COVERED = 0.45;
/** Of a query with a word that neither catalog nor vocabulary knows, and hardly a telling one. */
const COVERED_BESIDE = 0.55;
/** Of a text that begins like a message, or a query whose telling words are search words alone. */
const COVERED_HALFWAY = 0.65;
/** Of one that has such a word too, that has only words of any program, or that names something else. */
const COVERED_FIRMLY = 0.8;
/** Of what a program wrote, or states like one. */
const COVERED_STRICTLY = 0.95;
/** Of a story, which says much besides: its telling words count so much, or are most of a phrase. */
const COVERED_STORY = 0.3;
const STORY = 9;
const SAID_STORY = 0.9;
/** The share of a row's message, description or search phrase that a program's text has at least. */
const SAID_STRICTLY = 0.95;
/** The same of a text that states something. */
const SAID_STATED = 0.5;

/** What speaks for a row. */
export interface Evidence {
  /** How telling the words are that the row has, and their share of the query. */
  readonly covered: number;
  readonly coverage: number;
  /** The largest share of one of its phrases that the query has. */
  readonly said: number;
  /** Words that are matched, and not by a guess, which not any program's messages have. */
  readonly topics: number;
  /** Whether one of these is documented, and no search word alone. */
  readonly grounded: boolean;
  /** Whether the query names it by catalog and status. */
  readonly byStatus: boolean;
}

/** What speaks against a query's being about the catalog. */
export interface Strangeness {
  /** Whether it names something that the catalog is not about. */
  readonly elsewhere: boolean;
  /** Whether it has a word that says nothing here. */
  readonly strange: boolean;
}

/** Whether what speaks for a row is enough; the less a query looks typed, the more has to. */
export function isEnough(
  { coverage, covered, said, topics, grounded, byStatus }: Evidence,
  look: Look,
  { elsewhere, strange }: Strangeness,
): boolean {
  if (byStatus) return true;
  if (elsewhere && coverage < COVERED_FIRMLY) return false;
  if (look === 'program') return coverage >= COVERED_STRICTLY && said >= SAID_STRICTLY;
  if (look === 'statement') return coverage >= COVERED_STRICTLY && said >= SAID_STATED;
  const typed = look === 'typed';
  const tells = covered >= STORY || said >= SAID_STORY;
  if (typed && topics > 1 && tells && coverage >= COVERED_STORY) return true;
  if (!topics) return coverage >= COVERED_FIRMLY;
  if (!typed) return coverage >= (strange ? COVERED_FIRMLY : COVERED_HALFWAY);
  if (!grounded) return coverage >= COVERED_HALFWAY;
  return coverage >= (strange && topics < 2 ? COVERED_BESIDE : COVERED);
}
