/** Answers in a list below the box: a combobox with a list box (WAI-ARIA 1.2, combobox pattern). */
import type { Answer } from '../../resolve/types.ts';
import type { SearchBox } from '../search-box.ts';
import { onChange } from './controls.ts';
import { element } from './element.ts';
import { enterAddress, searchAddress } from './enter.ts';
import { findPages } from './find-pages.ts';
import type { Found } from './finds.ts';
import { codeHit, foundHit, rowHit, type Hit } from './hits.ts';
import { popupKeys } from './keys.ts';
import { openInNewTab } from './new-tab.ts';
import { noteAbove, noteText, waysOf } from './notes.ts';
import { PopupView } from './popup-view.ts';
import { summary } from './said.ts';
import { createSession, type Outcome, type SessionView } from './session.ts';
import { toolsFor, type Tools } from './tools.ts';

const MOST_ROWS = 10;
/** Looks at twice the pages that it shows: the best are often of codes that are shown already. */
const LOOKED_AT = { filters: {}, passes: () => true, pages: 8, most: 4 };
/** Does not speak of pages, which may follow below it. */
const NOTHING = 'No code or message fits this.';

/** What an answer offers besides its rows. */
interface Offers {
  readonly near: readonly Hit[];
}

/** Makes the box answer below itself. */
export function start(box: SearchBox): void {
  new Popup(box);
}

class Popup implements SessionView<string, Offers> {
  readonly #session = createSession(this);
  readonly #box: SearchBox;
  readonly #tools: Tools;
  readonly #view: PopupView;
  /** Where Enter leads while no option is active. */
  #enter: string | null = null;

  constructor(box: SearchBox) {
    this.#box = box;
    this.#tools = toolsFor(box);
    this.#view = new PopupView(box, this.#tools.href);
    popupKeys(box, this.#view, (event) => this.#onEnter(event));
    const { list } = this.#view;
    for (const click of ['click', 'auxclick'] as const) {
      list.element.addEventListener(click, (event) => {
        const url = list.urlOf(event.target as Element);
        if (url && event.button < 2) this.#go(url, event);
      });
    }
    onChange(box, () => this.#change(box.field.text));
    // What was typed before this part arrived is answered now.
    if (box.field.text) box.changed();
  }

  #change(text: string): void {
    this.#view.dismissed = !this.#box.matches(':focus-within');
    // A choice among the last answer is not one among this one; a choice from now on is.
    this.#view.list.activate(-1);
    this.#enter = searchAddress(this.#tools.href, text);
    if (text.trim()) return this.#session.ask(text);
    this.#session.drop();
    this.#view.show([], [], '');
    this.#tools.tell('');
  }

  async query(
    text: string,
    glimpsed: (seen: Answer) => void,
  ): Promise<Offers & { answer: Answer }> {
    const answer = await this.#tools.engine.answer(text, glimpsed);
    return { answer, near: await nearest(answer, this.#tools) };
  }

  showFirst(text: string, seen: Answer): void {
    this.#view.show([], this.#rowHits(seen), text);
  }

  show(text: string, { answer, near = [], missing }: Outcome<Offers>): boolean {
    const { href, tell } = this.#tools;
    const rows = this.#rowHits(answer);
    if (missing) {
      this.#view.show([noteText(missing)], rows, text);
      tell(missing);
      return false;
    }
    this.#enter = enterAddress(answer, text, href);
    const hits = [...rows, ...near];
    const notes = answer.saw.notes.map((note) => noteAbove(note));
    this.#view.show(hits.length || notes.length ? notes : [noteText(NOTHING)], hits, text);
    tell(summary(rows.length, answer.saw.notes));
    // A code is answered in full; full text would only add pages that resemble it.
    return !answer.saw.codes.length;
  }

  find(text: string, { answer }: Outcome<Offers>): Promise<Found[]> {
    const { href, engine } = this.#tools;
    const shown = new Set(answer.candidates.slice(0, MOST_ROWS).map(({ code }) => code));
    return findPages({ ...LOOKED_AT, text, root: href.home, shown }, engine.rows);
  }

  /** Adds what full text has found underneath; nothing that is shown moves. */
  add(_: string, { answer }: Outcome<Offers>, found: Found[] | null): void {
    if (!found?.length || !this.#view.isOpen) return;
    const { href, tell } = this.#tools;
    this.#view.add(found.map((each) => foundHit(href, each)));
    const { candidates, saw } = answer;
    tell(summary(Math.min(candidates.length, MOST_ROWS) + found.length, saw.notes));
  }

  #onEnter(event: KeyboardEvent): void {
    const { chosen } = this.#view.list;
    if (chosen) return this.#go(chosen, event);
    if (!this.#box.field.text.trim()) return;
    // The last text may still be under way; its answer decides, unless more is typed meanwhile.
    this.#view.dismissed = false;
    this.#session.whenAnswered(() => {
      if (!this.#view.dismissed && this.#enter) this.#go(this.#enter, event);
    });
  }

  #go(url: string, event: MouseEvent | KeyboardEvent): void {
    if (openInNewTab(url, event)) return;
    this.#view.open(false);
    location.assign(url);
  }

  #rowHits({ candidates }: Answer): Hit[] {
    return candidates.slice(0, MOST_ROWS).map((row) => rowHit(this.#tools.href, row));
  }
}

/** What an answer offers besides rows: the codes nearest to an unknown one, and its notes' ways. */
async function nearest({ candidates, saw }: Answer, { href, engine }: Tools): Promise<Hit[]> {
  const known = new Set(candidates.map(({ code }) => code));
  const offered = saw.notes.filter(({ pages }) => pages).flatMap(({ codes }) => codes);
  const codes = [...new Set(offered)].filter((code) => !known.has(code));
  const rows = codes.length ? await engine.rows(codes).catch(() => []) : [];
  const groups = Map.groupBy(rows ?? [], ({ code }) => code);
  const ways = saw.notes.flatMap((note) => waysOf(note, href));
  return [
    ...codes.flatMap((code) => (groups.has(code) ? [codeHit(href, groups.get(code)!)] : [])),
    ...ways.map(({ text, url }) => ({
      url,
      content: [element('span', { class: 'hit-way' }, text)],
      data: {},
    })),
  ];
}
