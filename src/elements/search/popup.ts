/**
 * Answers in a list below the box: a combobox with a list box (WAI-ARIA 1.2, combobox pattern).
 * The focus stays in the field; the active option is named by `aria-activedescendant`.
 */
import type { SearchBox } from '../search-box.ts';
import { loadFulltext, searchFulltext } from './fulltext.ts';
import { candidateContent, element, foundContent, noteContent } from './render.ts';
import { addressOf, debounce, NO_ANSWERS, searchAddress, summary, type Tools } from './tools.ts';

const MOST_ROWS = 10;
const MOST_FOUND = 4;
/** Full text follows when typing pauses. */
const PAUSE = 150;

export function controlPopup(box: SearchBox, { href, ask, tell }: Tools): void {
  const popup = box.querySelector<HTMLElement>('.search-popup')!;
  const notes = element('div', { class: 'hit-notes' });
  const list = element('div', { id: 'answers', role: 'listbox', 'aria-label': 'Answers' });
  const more = element('a', { class: 'hit-more', href: href.search }, 'All results');
  popup.append(notes, list, more);
  let active = -1;
  let turn = 0;

  const options = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role=option]')];
  const open = (shown: boolean): void => {
    popup.hidden = !shown;
    for (const field of box.querySelectorAll('[role=combobox]')) {
      field.setAttribute('aria-expanded', String(shown));
    }
    if (!shown) activate(-1);
  };
  const activate = (index: number): void => {
    active = index;
    for (const [at, option] of options().entries()) {
      option.setAttribute('aria-selected', String(at === index));
      if (at === index) option.scrollIntoView({ block: 'nearest' });
    }
    const field = box.field.element;
    if (index < 0) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', options()[index]!.id);
  };
  const go = (url: string, event?: MouseEvent | KeyboardEvent): void => {
    if (event?.ctrlKey || event?.metaKey) window.open(url, '_blank', 'noopener');
    else {
      open(false);
      location.assign(url);
    }
  };
  const option = (id: string, url: string, content: Node[]): HTMLElement => {
    const created = element('div', { role: 'option', id, 'aria-selected': 'false' }, ...content);
    created.dataset['url'] = url;
    return created;
  };

  const answer = async (): Promise<void> => {
    const mine = (turn += 1);
    const { text } = box.field;
    box.querySelector<HTMLElement>('.search-clear')!.hidden = !text;
    if (!text.trim()) {
      list.replaceChildren();
      notes.replaceChildren();
      tell('');
      return open(false);
    }
    try {
      const result = await ask(text);
      if (mine !== turn) return;
      const rows = result.candidates.slice(0, MOST_ROWS);
      list.replaceChildren(
        ...rows.map((candidate, index) =>
          option(`answer-${index}`, addressOf(href, candidate), candidateContent(candidate)),
        ),
      );
      notes.replaceChildren(...noteContent(result.saw.notes));
      more.href = searchAddress(href, text);
      activate(-1);
      open(true);
      tell(summary(result, 0));
    } catch {
      if (mine !== turn) return;
      list.replaceChildren();
      notes.replaceChildren(element('p', { class: 'hit-note' }, NO_ANSWERS));
      open(true);
      tell(NO_ANSWERS);
    }
    fulltext();
  };

  /** Full text comes underneath; nothing that is shown moves. */
  const fulltext = debounce(async () => {
    const mine = turn;
    const found = await searchFulltext(href.home, box.field.text, {}, MOST_FOUND).catch(() => []);
    if (mine !== turn || !found.length || popup.hidden) return;
    list.append(
      ...found.map((page, index) => option(`found-${index}`, page.url, foundContent(page))),
    );
  }, PAUSE);

  box.addEventListener('keydown', (event) => {
    const count = options().length;
    if (event.key === 'Escape') {
      if (popup.hidden) box.field.set('');
      open(false);
    } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      const chosen = options()[Math.max(active, 0)];
      if (chosen && !popup.hidden) go(chosen.dataset['url']!, event);
      else if (box.field.text.trim()) go(searchAddress(href, box.field.text), event);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      // In a text area the arrows move the caret until an option is active.
      if (
        box.field.element.tagName === 'TEXTAREA' &&
        !event.altKey &&
        active < 0 &&
        event.key === 'ArrowUp'
      )
        return;
      event.preventDefault();
      if (popup.hidden) return void (count && open(true));
      const step = event.key === 'ArrowDown' ? 1 : -1;
      // One place past either end is the field itself.
      activate(((active + 1 + step + count + 1) % (count + 1)) - 1);
    }
  });
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const chosen = (event.target as Element).closest<HTMLElement>('[role=option]');
    if (chosen) go(chosen.dataset['url']!, event);
  });
  box.querySelector('.search-clear')!.addEventListener('click', () => {
    box.field.set('');
    box.field.element.focus();
  });
  box.addEventListener('focusout', (event) => {
    if (!box.contains(event.relatedTarget as Node | null)) open(false);
  });
  box.addEventListener('focusin', (event) => {
    if (event.target === box.field.element && list.childElementCount) open(true);
  });

  box.changed = () => void answer();
  void loadFulltext(href.home).catch(() => {});
  // What was typed before this part arrived is answered now.
  if (box.field.text) void answer();
}
