/** Answers in a list below the box: a combobox with a list box (WAI-ARIA 1.2, combobox pattern). */
import type { First } from '../../resolve/index/files.ts';
import type { Answer } from '../../resolve/types.ts';
import type { SearchBox } from '../search-box.ts';
import { onChange } from './controls.ts';
import { element } from './element.ts';
import { enterAddress, searchAddress } from './enter.ts';
import { findPages } from './find-pages.ts';
import { codeHit, foundHit, rowHit, type Hit } from './hits.ts';
import { popupKeys } from './keys.ts';
import { Listbox } from './listbox.ts';
import { noteAbove, noteText, waysOf } from './notes.ts';
import { NO_ANSWERS, NOT_ALL, summary } from './said.ts';
import { openTab, wantsTab } from './tabs.ts';
import { debounce, STALE } from './timing.ts';
import { toolsFor, type Tools } from './tools.ts';

const MOST_ROWS = 10;
/** Twice the pages that are shown: the best ones often are of codes that are shown already. */
const LOOKED_AT = { pages: 8, most: 4 };
/** Full text follows when typing pauses. */
const PAUSE = 150;
/** Pages may follow below it. */
const NOTHING = 'No code or message fits this.';

/**
 * Makes the box answer below itself.
 *
 * @param early the resolver's first file, which is under way already
 */
export function start(box: SearchBox, early: Promise<First>): void {
  const { href, engine, tell } = toolsFor(box, early);
  const popup = box.querySelector<HTMLElement>('.search-popup')!;
  const notes = element('div', { class: 'hit-notes' });
  const list = new Listbox(() => box.field.element);
  const more = element('a', { class: 'hit-more' });
  popup.append(notes, list.element, more);
  let turn = 0;
  let enter: string | null = null;
  let answering = Promise.resolve();
  /** Whether the reader has closed it, or gone elsewhere: what comes later does not open it again. */
  let dismissed = false;

  /** A combobox is expanded while its list is displayed: notes alone are none (WAI-ARIA 1.2). */
  const expand = (): void => {
    const expanded = !popup.hidden && list.size > 0;
    box.querySelector('[role=combobox]')!.setAttribute('aria-expanded', String(expanded));
  };
  const open = (shown: boolean): void => {
    popup.hidden = !shown;
    expand();
    if (!shown) list.activate(-1);
  };
  /** There are no results to show all of where there is none. */
  const lead = (size: number): void => {
    more.textContent = size ? 'All results' : 'Look further';
  };
  const show = (notesShown: readonly Node[], hits: readonly Hit[], text: string): void => {
    const all = searchAddress(href, text);
    const { partial } = box.field;
    notes.replaceChildren(...(partial ? [noteText(partial)] : []), ...notesShown);
    list.show(hits);
    lead(hits.length);
    more.href = all ?? href.search;
    more.hidden = !all;
    if (!dismissed) open(text.trim() !== '');
  };

  const rowHits = ({ candidates }: Answer): Hit[] =>
    candidates.slice(0, MOST_ROWS).map((row) => rowHit(href, row));

  const answer = async (): Promise<void> => {
    const mine = (turn += 1);
    const { text } = box.field;
    dismissed = !box.matches(':focus-within');
    // What was chosen of the answer before is not chosen of this one; what is from now on, is.
    list.activate(-1);
    enter = searchAddress(href, text);
    if (!text.trim()) {
      show([], [], '');
      return tell('');
    }
    let seen: Hit[] = [];
    const late = setTimeout(() => mine === turn && show([], seen, text), STALE);
    try {
      const result = await engine.answer(text, (glimpse) => {
        seen = rowHits(glimpse);
        if (mine === turn) show([], seen, text);
      });
      const near = await nearest(result, { href, engine });
      if (mine !== turn) return;
      enter = enterAddress(result, text, href);
      const rows = rowHits(result);
      const hits = [...rows, ...near];
      const said = result.saw.notes.map((note) => noteAbove(note));
      show(hits.length || said.length ? said : [noteText(NOTHING)], hits, text);
      tell(summary(rows.length, result.saw.notes));
      // A code is answered in full; full text would only add pages that resemble it.
      if (!result.saw.codes.length) fulltext(result, text, mine);
    } catch {
      if (mine !== turn) return;
      const missing = seen.length ? NOT_ALL : NO_ANSWERS;
      show([noteText(missing)], seen, text);
      tell(missing);
    } finally {
      clearTimeout(late);
    }
  };

  /**
   * Full text comes underneath; nothing that is shown moves. It begins to load now that the answer
   * is there, and not before, when the two would compete.
   */
  const fulltext = debounce(async (result: Answer, text: string, mine: number) => {
    if (mine !== turn) return;
    const shown = new Set(result.candidates.slice(0, MOST_ROWS).map(({ code }) => code));
    const query = { text, filters: {}, root: href.home, shown, ...LOOKED_AT };
    const found = await findPages(query, engine.rows).catch(() => []);
    if (mine !== turn || !found.length || popup.hidden) return;
    list.add(found.map((each) => foundHit(href, each)));
    expand();
    lead(list.size);
    tell(summary(Math.min(result.candidates.length, MOST_ROWS) + found.length, result.saw.notes));
  }, PAUSE);

  popupKeys(box, list, {
    isOpen: () => !popup.hidden,
    open: (shown) => {
      dismissed = !shown;
      open(shown && notes.childElementCount + list.size > 0);
    },
    enter: (event) => {
      const { chosen } = list;
      if (chosen) return go(chosen, event);
      if (!box.field.text.trim()) return;
      // What was typed last may be under way; the answer to it decides, unless more is typed meanwhile.
      const mine = turn;
      dismissed = false;
      void answering.then(() => {
        if (mine === turn && !dismissed && enter) go(enter, event);
      });
    },
  });
  const go = (url: string, event: MouseEvent | KeyboardEvent): void => {
    if (wantsTab(event)) return openTab(url);
    open(false);
    location.assign(url);
  };
  for (const click of ['click', 'auxclick'] as const)
    list.element.addEventListener(click, (event) => {
      const url = list.urlOf(event.target as Element);
      if (url && event.button < 2) go(url, event);
    });

  onChange(box, () => void (answering = answer()));
  // What was typed before this part arrived is answered now.
  if (box.field.text) box.changed();
}

/** What an answer offers besides rows: the codes nearest to an unknown one, and its notes' ways. */
async function nearest(
  { candidates, saw }: Answer,
  { href, engine }: Pick<Tools, 'href' | 'engine'>,
): Promise<Hit[]> {
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
