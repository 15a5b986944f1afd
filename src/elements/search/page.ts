/**
 * Answers on the search page: `<ol id="results" data-state="busy|ready">`, each item with
 * `data-code`, `data-status` and `data-source`. The state of the page is in its address.
 */
import type { Resolver } from '../../resolve/load.ts';
import type { Answer, Candidate } from '../../resolve/types.ts';
import type { SearchBox } from '../search-box.ts';
import { recall, remember } from './address.ts';
import { answered, NO_ANSWER } from './answered.ts';
import { onChange } from './controls.ts';
import { isFiltered, passes, type Filters } from './filters.ts';
import { findPages } from './find-pages.ts';
import type { Query } from './finds.ts';
import { afterPause } from './pause.ts';
import { resultKeys } from './result-keys.ts';
import { ResultsView, type Question } from './results-view.ts';
import { openApart } from './tabs.ts';
import { toolsFor } from './tools.ts';
import { within } from './within.ts';

const MOST_FOUND = 20;
/** How long full text may take before the page says that it goes without, in milliseconds. */
const LONGEST = 8_000;
const NO_FULLTEXT = 'Full text could not be loaded; codes and messages are still answered.';

/** Makes the page answer. */
export function start(box: SearchBox): void {
  const tools = toolsFor(box);
  const { href, engine } = tools;
  const view = new ResultsView(box, tools);
  const selects = [...document.querySelectorAll<HTMLSelectElement>('[data-filter]')];
  let turn = 0;
  let answering = Promise.resolve();

  const answer = async (): Promise<void> => {
    const mine = (turn += 1);
    const { text } = box.field;
    const filters: Filters = Object.fromEntries(selects.map(({ name, value }) => [name, value]));
    view.busy();
    remember(text, filters);
    const outcome = await answered(
      (glimpsed) => askEngine(engine, text, filters, glimpsed),
      (seen) => mine === turn && view.showFirst({ filters, answer: seen }),
    );
    if (mine !== turn) return;
    const question = { text, filters, listed: true, ...outcome };
    // A known or unknown code is answered in full; full text would only add pages that resemble it.
    if (!text.trim() || outcome.answer.saw.codes.length) return view.settle(question, []);
    view.showFirst(question);
    fulltext(question, mine);
  };
  const ask = (): void => void (answering = answer());

  /** Begins to load now that the answer is there, and not before, when the two would compete. */
  const fulltext = afterPause(async (question: Question, mine: number) => {
    if (mine !== turn) return;
    const pages = findPages(queryOf(question, href.home), engine.rows);
    const found = await within(LONGEST, pages).catch(() => null);
    if (mine !== turn) return;
    const missing = question.missing || (found ? '' : NO_FULLTEXT);
    view.settle({ ...question, missing }, found ?? []);
  });

  const restore = (): void => box.field.set(recall(selects) ?? box.field.text);
  view.nothing.querySelector('[data-unfilter]')!.addEventListener('click', () => {
    for (const select of selects) select.value = '';
    box.field.element.focus();
    ask();
  });
  for (const select of selects) select.addEventListener('change', ask);
  addEventListener('popstate', restore);
  resultKeys(box, view.results, (event) => {
    const mine = turn;
    void answering.then(() => {
      const first = view.results.querySelector('a');
      if (mine !== turn || !first) return;
      if (!openApart(first.href, event)) first.click();
    });
  });
  onChange(box, ask);
  restore();
}

/** The answer to a text, or to filters alone, where all rows may be in too many files to be listed. */
async function askEngine(
  engine: Resolver,
  text: string,
  filters: Filters,
  glimpsed: (seen: Answer) => void,
): Promise<{ answer: Answer; listed: boolean }> {
  if (text.trim()) return { answer: await engine.answer(text, glimpsed), listed: true };
  const rows = isFiltered(filters) ? await engine.rows() : [];
  return { answer: { ...NO_ANSWER, candidates: rows ?? [] }, listed: rows !== null };
}

/** What full text is asked besides the codes that are shown. */
function queryOf({ text, filters, answer }: Question, root: string): Query {
  const passing = (row: Candidate): boolean => passes(row, filters);
  const shown = new Set(answer.candidates.filter(passing).map(({ code }) => code));
  const most = MOST_FOUND;
  return { text, filters, passes: passing, root, shown, pages: most, most };
}
