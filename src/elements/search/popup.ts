/** Answers in a list below the box: a combobox with a list box (WAI-ARIA 1.2, combobox pattern). */
import type { Answer } from '../../resolve/types.ts';
import type { Href } from '../../site/href.ts';
import type { SearchBox } from '../search-box.ts';
import { answered } from './answered.ts';
import { onChange } from './controls.ts';
import { element } from './element.ts';
import { enterAddress, searchAddress } from './enter.ts';
import { findPages } from './find-pages.ts';
import { codeHit, foundHit, rowHit, type Hit } from './hits.ts';
import { popupKeys } from './keys.ts';
import { noteAbove, noteText, waysOf } from './notes.ts';
import { afterPause } from './pause.ts';
import { PopupView } from './popup-view.ts';
import { summary } from './said.ts';
import { openApart } from './tabs.ts';
import { toolsFor, type Tools } from './tools.ts';

const MOST_ROWS = 10;
/** Twice the pages that are shown: the best ones often are of codes that are shown already. */
const LOOKED_AT = { filters: {}, passes: () => true, pages: 8, most: 4 };
/** Pages may follow below it. */
const NOTHING = 'No code or message fits this.';

/** Makes the box answer below itself. */
export function start(box: SearchBox): void {
  const tools = toolsFor(box);
  const { href, engine, tell } = tools;
  const view = new PopupView(box, href);
  const { list } = view;
  let turn = 0;
  let enter: string | null = null;
  let answering = Promise.resolve();

  const answer = async (): Promise<void> => {
    const mine = (turn += 1);
    const { text } = box.field;
    view.dismissed = !box.matches(':focus-within');
    // What was chosen of the answer before is not chosen of this one; what is from now on, is.
    list.activate(-1);
    enter = searchAddress(href, text);
    if (!text.trim()) {
      view.show([], [], '');
      return tell('');
    }
    const outcome = await answered(
      (glimpsed) => askEngine(tools, text, glimpsed),
      (seen) => mine === turn && view.show([], rowHits(href, seen), text),
    );
    if (mine !== turn) return;
    const { answer: result, near = [], missing } = outcome;
    const rows = rowHits(href, result);
    if (missing) {
      view.show([noteText(missing)], rows, text);
      return tell(missing);
    }
    enter = enterAddress(result, text, href);
    const hits = [...rows, ...near];
    const said = result.saw.notes.map((note) => noteAbove(note));
    view.show(hits.length || said.length ? said : [noteText(NOTHING)], hits, text);
    tell(summary(rows.length, result.saw.notes));
    // A code is answered in full; full text would only add pages that resemble it.
    if (!result.saw.codes.length) fulltext(result, text, mine);
  };

  /**
   * Full text comes underneath; nothing that is shown moves. It begins to load now that the answer
   * is there, and not before, when the two would compete.
   */
  const fulltext = afterPause(async (result: Answer, text: string, mine: number) => {
    if (mine !== turn) return;
    const shown = new Set(result.candidates.slice(0, MOST_ROWS).map(({ code }) => code));
    const query = { ...LOOKED_AT, text, root: href.home, shown };
    const found = await findPages(query, engine.rows).catch(() => []);
    if (mine !== turn || !found.length || !view.isOpen) return;
    view.add(found.map((each) => foundHit(href, each)));
    tell(summary(Math.min(result.candidates.length, MOST_ROWS) + found.length, result.saw.notes));
  });

  const go = (url: string, event: MouseEvent | KeyboardEvent): void => {
    if (openApart(url, event)) return;
    view.open(false);
    location.assign(url);
  };
  popupKeys(box, view, (event) => {
    const { chosen } = list;
    if (chosen) return go(chosen, event);
    if (!box.field.text.trim()) return;
    // What was typed last may be under way; the answer to it decides, unless more is typed meanwhile.
    const mine = turn;
    view.dismissed = false;
    void answering.then(() => {
      if (mine === turn && !view.dismissed && enter) go(enter, event);
    });
  });
  for (const click of ['click', 'auxclick'] as const)
    list.element.addEventListener(click, (event) => {
      const url = list.urlOf(event.target as Element);
      if (url && event.button < 2) go(url, event);
    });

  onChange(box, () => void (answering = answer()));
  // What was typed before this part arrived is answered now.
  if (box.field.text) box.changed();
}

function rowHits(href: Href, { candidates }: Answer): Hit[] {
  return candidates.slice(0, MOST_ROWS).map((row) => rowHit(href, row));
}

/** The answer to a text, with what it offers besides rows. */
async function askEngine(
  tools: Tools,
  text: string,
  glimpsed: (seen: Answer) => void,
): Promise<{ answer: Answer; near: readonly Hit[] }> {
  const answer = await tools.engine.answer(text, glimpsed);
  return { answer, near: await nearest(answer, tools) };
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
