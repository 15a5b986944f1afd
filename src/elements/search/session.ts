/** The questions of one search box: only what comes of the latest one is shown. */
import type { Answer } from '../../resolve/types.ts';
import { answered, type Outcome } from './answered.ts';
import { debounce } from './debounce.ts';
import type { Found } from './finds.ts';

/** How a question is answered and shown. `T` is what the box needs besides the answer. */
interface Steps<Q, T> {
  /** Runs the query; it passes the glimpse, what is seen at first sight, to its argument. */
  readonly ask: (
    question: Q,
    glimpsed: (seen: Answer) => void,
  ) => Promise<T & { readonly answer: Answer }>;
  /** Shows the glimpse, or an empty answer if even that takes long. */
  readonly showFirst: (question: Q, seen: Answer) => void;
  /** Shows the answer. Returns whether full text is to be searched, too. */
  readonly showAnswer: (question: Q, outcome: Outcome<T>) => boolean;
  /** Searches full text. */
  readonly find: (question: Q, outcome: Outcome<T>) => Promise<Found[]>;
  /** Shows what full text has found; null if it could not be searched. */
  readonly showFound: (question: Q, outcome: Outcome<T>, found: Found[] | null) => void;
}

export class SearchSession<Q, T> {
  readonly #steps: Steps<Q, T>;
  /** Number of the latest question. */
  #turn = 0;
  #answering = Promise.resolve();

  constructor(steps: Steps<Q, T>) {
    this.#steps = steps;
  }

  ask(question: Q): void {
    this.drop();
    this.#answering = this.#answer(question, this.#turn);
  }

  /** Drops the question that is under way, if any. */
  drop(): void {
    this.#turn += 1;
  }

  /** Runs a task once the latest question is answered, unless it is dropped or replaced before. */
  whenAnswered(task: () => void): void {
    const mine = this.#turn;
    void this.#answering.then(() => {
      if (mine === this.#turn) task();
    });
  }

  async #answer(question: Q, mine: number): Promise<void> {
    const { ask, showFirst, showAnswer } = this.#steps;
    const outcome = await answered(
      (glimpsed) => ask(question, glimpsed),
      (seen) => mine === this.#turn && showFirst(question, seen),
    );
    if (mine !== this.#turn) return;
    if (showAnswer(question, outcome)) this.#searchFulltext(question, outcome, mine);
  }

  /** Begins to load only now that the answer is there, since the two would compete. */
  readonly #searchFulltext = debounce(async (question: Q, outcome: Outcome<T>, mine: number) => {
    if (mine !== this.#turn) return;
    const found = await this.#steps.find(question, outcome).catch(() => null);
    if (mine === this.#turn) this.#steps.showFound(question, outcome, found);
  });
}
