/** What stands below the box: notes, a list box, and the way to all results. */
import type { Href } from '../../site/href.ts';
import type { SearchBox } from '../search-box.ts';
import { element } from './element.ts';
import { searchAddress } from './enter.ts';
import type { Hit } from './hits.ts';
import { Listbox } from './listbox.ts';
import { noteText } from './notes.ts';

export class PopupView {
  readonly list: Listbox;
  /**
   * Whether the reader has closed it or gone elsewhere; later answers then do not open it again.
   */
  dismissed = false;
  readonly #box: SearchBox;
  readonly #href: Href;
  readonly #popup: HTMLElement;
  readonly #notes = element('div', { class: 'hit-notes' });
  readonly #more = element('a', { class: 'hit-more' });

  constructor(box: SearchBox, href: Href) {
    this.#box = box;
    this.#href = href;
    this.list = new Listbox(() => box.field.element);
    this.#popup = box.querySelector<HTMLElement>('.search-popup')!;
    this.#popup.append(this.#notes, this.list.element, this.#more);
  }

  get isOpen(): boolean {
    return !this.#popup.hidden;
  }

  /** Opens or closes it as the reader asks; it opens only if it has content. */
  open(shown: boolean): void {
    this.dismissed = !shown;
    this.#set(shown && this.#notes.childElementCount + this.list.size > 0);
  }

  /** Shows notes and options for a text, and opens unless the reader has closed it. */
  show(notes: readonly Node[], hits: readonly Hit[], text: string): void {
    const all = searchAddress(this.#href, text);
    const { partial } = this.#box.field;
    this.#notes.replaceChildren(...(partial ? [noteText(partial)] : []), ...notes);
    this.list.show(hits);
    this.#more.href = all ?? this.#href.search;
    this.#more.hidden = !all;
    this.#set(this.dismissed ? this.isOpen : text.trim() !== '');
  }

  /** Adds options below those that are there. */
  add(hits: readonly Hit[]): void {
    this.list.add(hits);
    this.#set(this.isOpen);
  }

  #set(shown: boolean): void {
    const { size } = this.list;
    this.#popup.hidden = !shown;
    // Without options, there are no results to show all of.
    this.#more.textContent = size ? 'All results' : 'Search everything';
    // `aria-expanded` is about the list: notes alone do not count (WAI-ARIA 1.2).
    this.#box.querySelector('input')!.ariaExpanded = String(shown && size > 0);
    if (!shown) this.list.activate(-1);
  }
}
