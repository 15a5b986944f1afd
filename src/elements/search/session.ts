/** The questions of one search box: only what comes of the latest one is shown. */
import type { Answer } from '../../resolve/types.ts';
import type { Found } from './finds.ts';
import { NO_ANSWERS, NOT_ALL } from './said.ts';

/** Milliseconds for which the answer to another text may stand while the next one is under way. */
const STALE = 50;
/** Milliseconds after an answer for which the reader has to pause before full text is searched. */
const PAUSE = 150;

/** An empty answer. */
export const NO_ANSWER: Answer = {
  candidates: [],
  saw: { codes: [], statuses: [], messages: [], notes: [] },
};

/** The result of a query; if it failed, only what had been seen by then, and what is missing, in a sentence. */
export type Outcome<T> = Partial<T> & { readonly answer: Answer; readonly missing?: string };

/** A view that answers questions `Q`. A query may bring more than the answer, `T`. */
export interface SessionView<Q, T> {
  /** Runs the query; passes the glimpse, what is seen at first sight, to `glimpsed`. */
  query(question: Q, glimpsed: (seen: Answer) => void): Promise<T & { readonly answer: Answer }>;
  /** Shows the glimpse, or an empty answer if even that takes long. */
  showFirst(question: Q, seen: Answer): void;
  /** Shows the answer. Returns whether full text is to be searched, too. */
  show(question: Q, outcome: Outcome<T>): boolean;
  /** Searches full text. */
  find(question: Q, outcome: Outcome<T>): Promise<Found[]>;
  /** Adds what full text has found; null if it could not be searched. */
  add(question: Q, outcome: Outcome<T>, found: Found[] | null): void;
}

export interface Session<Q> {
  ask(question: Q): void;
  /** Drops the question that is under way, if any. */
  drop(): void;
  /** Runs a task once the latest question is answered, unless it is dropped or replaced before. */
  whenAnswered(task: () => void): void;
}

/** Starts a session, in which a view is told only what comes of the latest question. */
export function createSession<Q, T>(view: SessionView<Q, T>): Session<Q> {
  /** Number of the latest question. */
  let turn = 0;
  let answering = Promise.resolve();

  /**
   * Meanwhile shows the glimpse or, after `STALE` ms without one, an empty answer. If the query fails, the
   * outcome is the glimpse, with a sentence on what is missing.
   */
  const answer = async (question: Q): Promise<void> => {
    const mine = (turn += 1);
    let seen = NO_ANSWER;
    const showSeen = (glimpse = seen): void => {
      seen = glimpse;
      if (mine === turn) view.showFirst(question, seen);
    };
    const late = setTimeout(showSeen, STALE);
    const outcome: Outcome<T> = await view.query(question, showSeen).catch(() => {
      const missing = seen.candidates.length ? NOT_ALL : NO_ANSWERS;
      return { answer: seen, missing } as Outcome<T>;
    });
    clearTimeout(late);
    if (mine !== turn || !view.show(question, outcome)) return;
    // After the answer, and not beside it: the two would compete for the network.
    setTimeout(async () => {
      if (mine !== turn) return;
      const found = await view.find(question, outcome).catch(() => null);
      if (mine === turn) view.add(question, outcome, found);
    }, PAUSE);
  };

  return {
    ask: (question) => void (answering = answer(question)),
    drop: () => void (turn += 1),
    whenAnswered(task) {
      const mine = turn;
      void answering.then(() => mine === turn && task());
    },
  };
}
