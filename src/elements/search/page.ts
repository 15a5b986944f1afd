/**
 * Answers on the search page: `<ol id="results" data-state="busy|ready">`, each item with
 * `data-code`, `data-status` and `data-source`. The state of the page is in its address.
 */
import type { First } from '../../resolve/index/files.ts';
import type { Answer, Candidate } from '../../resolve/types.ts';
import type { SearchBox } from '../search-box.ts';
import { recall, remember } from './address.ts';
import { onChange } from './controls.ts';
import { element } from './element.ts';
import { passes, type Filters } from './filters.ts';
import { findPages } from './find-pages.ts';
import type { Found } from './finds.ts';
import { foundHit, rowHit, type Hit } from './hits.ts';
import { endOfTie, noteContent, noteText } from './notes.ts';
import { showNothing } from './nothing.ts';
import { resultKeys } from './result-keys.ts';
import { renew } from './renew.ts';
import { NO_ANSWERS, NOT_ALL, summary } from './said.ts';
import { openTab, wantsTab } from './tabs.ts';
import { debounce, STALE, within } from './timing.ts';
import { toolsFor } from './tools.ts';

const MOST_FOUND = 20;
/** Rows that filters alone list. */
const MOST_LISTED = 100;
const PAUSE = 150;
/** How long full text may take before the page says that it goes without, in milliseconds. */
const LONGEST = 8_000;
const NO_FULLTEXT = 'Full text could not be loaded; codes and messages are still answered.';

/** What is asked, and what came of it so far. */
interface Question {
  readonly turn: number;
  readonly text: string;
  readonly filters: Filters;
  readonly answer: Answer;
  /** Whether filters alone could be answered with all that pass them. */
  readonly listed: boolean;
  /** What could not be had, in a sentence. */
  readonly missing: string;
}

/**
 * Makes the page answer.
 *
 * @param early the resolver's first file, which is under way already
 */
export function start(box: SearchBox, early: Promise<First>): void {
  const { href, engine, tell } = toolsFor(box, early);
  const results = document.querySelector<HTMLElement>('#results')!;
  const notes = document.querySelector<HTMLElement>('#search-notes')!;
  const nothing = document.querySelector<HTMLElement>('#search-nothing')!;
  const selects = [...document.querySelectorAll<HTMLSelectElement>('[data-filter]')];
  let turn = 0;
  let answering = Promise.resolve();

  const show = (question: Question, found: readonly Found[]): number => {
    const { answer, filters, missing } = question;
    const all = answer.candidates.filter((row) => passes(row, filters));
    const rows = all.slice(0, MOST_LISTED);
    notes.replaceChildren(
      ...[box.field.partial, missing].filter(Boolean).map((said) => noteText(said)),
      ...(all.length > rows.length ? [firstOf(rows.length, all.length, href.codes)] : []),
      ...answer.saw.notes
        // A filter may have told the one from the others.
        .filter(({ kind }) => kind !== 'tie' || all.length > 1)
        .map((note) => noteContent(note, href)),
    );
    const others = endOfTie(rows, answer.saw.notes);
    renew(results, [
      ...rows.map((row, place) => item(rowHit(href, row), place > 0 && place === others)),
      ...found.map((each) => item(foundHit(href, each))),
    ]);
    return all.length + found.length;
  };
  const settle = (question: Question, found: readonly Found[]): void => {
    const { text, filters, listed, answer, missing } = question;
    const count = show(question, found);
    const filtered = Object.values(filters).some(Boolean);
    // A note says itself what is not there, but not that filters hide the rest.
    nothing.hidden = true;
    if (!count && (filtered || !notes.childElementCount))
      showNothing(nothing, { text, filtered, listed });
    results.dataset['state'] = 'ready';
    const said = text.trim() || filtered ? summary(count, answer.saw.notes) : '';
    tell([missing, said].filter(Boolean).join(' '));
  };

  const answerNow = async (): Promise<void> => {
    const mine = (turn += 1);
    const { text } = box.field;
    const filters: Filters = Object.fromEntries(selects.map(({ name, value }) => [name, value]));
    results.dataset['state'] = 'busy';
    remember(text, filters);
    const asked = { turn: mine, text, filters, missing: '', listed: true };
    let missing = '';
    let listed: readonly Candidate[] | null = [];
    let answer: Answer = { candidates: [], saw: NOTHING_SEEN };
    const late = setTimeout(() => mine === turn && show({ ...asked, answer }, []), STALE);
    try {
      if (text.trim())
        answer = await engine.answer(text, (glimpse) => {
          answer = glimpse;
          if (mine === turn && show({ ...asked, answer }, [])) nothing.hidden = true;
        });
      else if (Object.values(filters).some(Boolean)) listed = await engine.rows();
    } catch {
      missing = answer.candidates.length ? NOT_ALL : NO_ANSWERS;
    } finally {
      clearTimeout(late);
    }
    if (mine !== turn) return;
    if (!text.trim()) answer = { ...answer, candidates: listed ?? [] };
    const question = { ...asked, answer, missing, listed: listed !== null };
    // A known or unknown code is answered in full; full text would only add pages that resemble it.
    if (!text.trim() || answer.saw.codes.length) return settle(question, []);
    if (show(question, [])) nothing.hidden = true;
    fulltext(question);
  };

  const ask = (): void => void (answering = answerNow());

  /** Begins to load now that the answer is there, and not before, when the two would compete. */
  const fulltext = debounce(async (question: Question) => {
    const { text, filters, answer } = question;
    if (question.turn !== turn) return;
    const shown = new Set(
      answer.candidates.filter((row) => passes(row, filters)).map(({ code }) => code),
    );
    const query = { text, filters, root: href.home, shown, pages: MOST_FOUND, most: MOST_FOUND };
    const found = await within(LONGEST, findPages(query, engine.rows)).catch(() => null);
    if (question.turn !== turn) return;
    const missing = question.missing || (found ? '' : NO_FULLTEXT);
    settle({ ...question, missing }, found ?? []);
  }, PAUSE);

  const restore = (): void => box.field.set(recall(selects) ?? box.field.text);
  nothing.querySelector('[data-unfilter]')!.addEventListener('click', () => {
    for (const select of selects) select.value = '';
    box.field.element.focus();
    ask();
  });
  for (const select of selects) select.addEventListener('change', ask);
  addEventListener('popstate', restore);
  resultKeys(box, results, (event) => {
    const mine = turn;
    void answering.then(() => {
      const first = results.querySelector('a');
      if (mine !== turn || !first) return;
      if (wantsTab(event)) openTab(first.href);
      else first.click();
    });
  });
  onChange(box, ask);
  restore();
}

const NOTHING_SEEN: Answer['saw'] = { codes: [], statuses: [], messages: [], notes: [] };

function firstOf(shown: number, all: number, list: string): HTMLElement {
  const link = element('a', { href: list }, 'the list of codes');
  return noteText(`The first ${shown} of ${all} rows. All are in `, link, '.');
}

/** @param apart whether it is the first that a note above the list does not count */
function item({ url, content, data }: Hit, apart = false): HTMLElement {
  const head = apart ? [element('p', { class: 'label hit-apart' }, 'Also possible')] : [];
  return element('li', data, ...head, element('a', { class: 'hit', href: url }, ...content));
}
