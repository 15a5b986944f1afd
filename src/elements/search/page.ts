/**
 * Answers on the search page: `<ol id="results" data-state="busy|ready">`, each item with
 * `data-code`, `data-status` and `data-source`. The state of the page is in its address.
 */
import type { Answer, Candidate } from '../../resolve/types.ts';
import type { SearchBox } from '../search-box.ts';
import { recall, remember } from './address.ts';
import { onChange } from './controls.ts';
import { isFiltered, passes, type Filters } from './filters.ts';
import { findPages } from './find-pages.ts';
import type { Found } from './finds.ts';
import { openInNewTab } from './new-tab.ts';
import { resultKeys } from './result-keys.ts';
import { ResultsView, type Question } from './results-view.ts';
import { NO_ANSWER, createSession, type Outcome, type SessionView } from './session.ts';
import { toolsFor, type Tools } from './tools.ts';
import { withTimeout } from './with-timeout.ts';

const MOST_FOUND = 20;
/** Milliseconds after which the page goes without full text, and says so. */
const LONGEST = 8_000;
const NO_FULLTEXT = 'Full text could not be loaded; codes and messages are still answered.';

/** What the reader asks. */
interface Asked {
  readonly text: string;
  readonly filters: Filters;
}

/** What the page has to know besides the answer. */
interface Extra {
  readonly listed: boolean;
}

/** Makes the page answer. */
export function start(box: SearchBox): void {
  new SearchPage(box);
}

class SearchPage implements SessionView<Asked, Extra> {
  readonly #session = createSession(this);
  readonly #box: SearchBox;
  readonly #tools: Tools;
  readonly #view: ResultsView;
  readonly #selects = [...document.querySelectorAll<HTMLSelectElement>('[data-filter]')];

  constructor(box: SearchBox) {
    this.#box = box;
    this.#tools = toolsFor(box);
    this.#view = new ResultsView(box, this.#tools);
    const { nothing, results } = this.#view;
    const restore = (): void => box.field.set(recall(this.#selects) ?? box.field.text);
    nothing.querySelector('[data-unfilter]')!.addEventListener('click', () => this.#unfilter());
    for (const select of this.#selects) select.addEventListener('change', () => this.#change());
    addEventListener('popstate', restore);
    resultKeys(box, results, (event) =>
      this.#session.whenAnswered(() => {
        const first = results.querySelector('a');
        if (first && !openInNewTab(first.href, event)) first.click();
      }),
    );
    onChange(box, () => this.#change());
    restore();
    this.#takeFocus();
  }

  /** Where a question brought the reader here, keys go on where they were: in the box, by its results. */
  #takeFocus(): void {
    const { text, element } = this.#box.field;
    const isFree = document.activeElement === document.body;
    // On a phone it would bring the keyboard up, which covers the results.
    if (text && isFree && matchMedia('(pointer: fine)').matches) {
      element.focus({ preventScroll: true });
    }
  }

  #change(): void {
    const { text } = this.#box.field;
    const filters: Filters = Object.fromEntries(
      this.#selects.map(({ name, value }) => [name, value]),
    );
    this.#view.busy();
    remember(text, filters);
    this.#session.ask({ text, filters });
  }

  #unfilter(): void {
    for (const select of this.#selects) select.value = '';
    this.#box.field.element.focus();
    this.#change();
  }

  /** Filters alone are answered with all rows, unless these are in too many files to be listed. */
  async query(
    { text, filters }: Asked,
    glimpsed: (seen: Answer) => void,
  ): Promise<Extra & { answer: Answer }> {
    const { engine } = this.#tools;
    if (text.trim()) return { answer: await engine.answer(text, glimpsed), listed: true };
    const rows = isFiltered(filters) ? await engine.rows() : [];
    return { answer: { ...NO_ANSWER, candidates: rows ?? [] }, listed: rows !== null };
  }

  showFirst({ filters }: Asked, answer: Answer): void {
    this.#view.showFirst({ filters, answer });
  }

  show(asked: Asked, outcome: Outcome<Extra>): boolean {
    const question = questionOf(asked, outcome);
    // A known or unknown code is answered in full; full text would only add pages that resemble it.
    const isAll = !asked.text.trim() || outcome.answer.saw.codes.length > 0;
    if (isAll) this.#view.settle(question, []);
    else this.#view.showFirst(question);
    return !isAll;
  }

  find({ text, filters }: Asked, { answer }: Outcome<Extra>): Promise<Found[]> {
    const { href, engine } = this.#tools;
    const passing = (row: Candidate): boolean => passes(row, filters);
    const shown = new Set(answer.candidates.filter(passing).map(({ code }) => code));
    const amount = { pages: MOST_FOUND, most: MOST_FOUND };
    const query = { text, filters, passes: passing, root: href.home, shown, ...amount };
    return withTimeout(LONGEST, findPages(query, engine.rows));
  }

  add(asked: Asked, outcome: Outcome<Extra>, found: Found[] | null): void {
    const missing = outcome.missing || (found ? '' : NO_FULLTEXT);
    this.#view.settle({ ...questionOf(asked, outcome), missing }, found ?? []);
  }
}

/** A question that failed counts as listed: its filters are not to blame. */
function questionOf(asked: Asked, outcome: Outcome<Extra>): Question {
  return { ...asked, listed: true, ...outcome };
}
