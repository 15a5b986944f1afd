/** What stands on the search page: notes, results, and the panel for where there are none. */
import type { Answer } from '../../resolve/types.ts';
import type { SearchBox } from '../search-box.ts';
import { element } from './element.ts';
import { isFiltered, passes, type Filters } from './filters.ts';
import type { Found } from './finds.ts';
import { foundHit, rowHit, type Hit } from './hits.ts';
import { noteContent, noteText } from './notes.ts';
import { showNothing } from './nothing.ts';
import { reconcileList } from './reconcile-list.ts';
import { summary } from './said.ts';
import { endOfTie } from './tie.ts';
import type { Tools } from './tools.ts';

/** Most rows to show. */
const MOST_LISTED = 100;

/** What has come of a question so far. */
interface SoFar {
  readonly filters: Filters;
  readonly answer: Answer;
  /** A sentence about what could not be loaded. */
  readonly missing?: string;
}

/** A question, and what came of it. */
export interface Question extends SoFar {
  readonly text: string;
  /** Whether filters alone could be answered with all that pass them. */
  readonly listed: boolean;
}

export class ResultsView {
  readonly results = document.querySelector<HTMLElement>('#results')!;
  readonly nothing = document.querySelector<HTMLElement>('#search-nothing')!;
  readonly #notes = document.querySelector<HTMLElement>('#search-notes')!;
  readonly #box: SearchBox;
  readonly #tools: Tools;

  constructor(box: SearchBox, tools: Tools) {
    this.#box = box;
    this.#tools = tools;
  }

  /** Tells programs that another question is under way. */
  busy(): void {
    this.results.dataset['state'] = 'busy';
  }

  /** Shows what there is while more is to come. */
  showFirst(soFar: SoFar): void {
    if (this.#show(soFar, [])) this.nothing.hidden = true;
  }

  /** Shows all that came of a question. */
  settle(question: Question, found: readonly Found[]): void {
    const { text, filters, listed, answer, missing } = question;
    const count = this.#show(question, found);
    const filtered = isFiltered(filters);
    // A note explains by itself why nothing is there, but not that filters hide the rest.
    this.nothing.hidden = true;
    if (!count && (filtered || !this.#notes.childElementCount))
      showNothing(this.nothing, { text, filtered, listed });
    this.results.dataset['state'] = 'ready';
    const said = text.trim() || filtered ? summary(count, answer.saw.notes) : '';
    this.#tools.tell([missing, said].filter(Boolean).join(' '));
  }

  /** Shows answers, and returns how many results there are. */
  #show({ answer, filters, missing }: SoFar, found: readonly Found[]): number {
    const { href } = this.#tools;
    const all = answer.candidates.filter((row) => passes(row, filters));
    const rows = all.slice(0, MOST_LISTED);
    this.#notes.replaceChildren(
      ...[this.#box.field.partial, missing].flatMap((said) => (said ? [noteText(said)] : [])),
      ...(all.length > rows.length ? [firstOf(rows.length, all.length, href.codes)] : []),
      ...answer.saw.notes
        // Filters may have resolved the tie.
        .filter(({ kind }) => kind !== 'tie' || all.length > 1)
        .map((note) => noteContent(note, href)),
    );
    const others = endOfTie(rows, answer.saw.notes);
    reconcileList(this.results, [
      ...rows.map((row, place) =>
        item(rowHit(href, row), place > 0 && place === others ? 'Also possible' : ''),
      ),
      ...found.map((each, place) =>
        item(foundHit(href, each), rows.length && !place ? 'Also mentioned in' : ''),
      ),
    ]);
    return all.length + found.length;
  }
}

function firstOf(shown: number, all: number, list: string): HTMLElement {
  const link = element('a', { href: list }, 'the list of codes');
  return noteText(`The first ${shown} of ${all} rows. All are in `, link, '.');
}

/** @param label what stands above it, where it is the first of another kind than those above */
function item({ url, content, data }: Hit, label: string): HTMLElement {
  const head = label ? [element('p', { class: 'label hit-apart' }, label)] : [];
  return element('li', data, ...head, element('a', { class: 'hit', href: url }, ...content));
}
