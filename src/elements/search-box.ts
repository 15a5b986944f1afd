/**
 * `<search-box>`: the one search box. This part is on every page and small: it takes text, and loads
 * what answers it only when somebody is about to search, or early where a page is about searching.
 */
import type { First } from '../resolve/files.ts';
import { Field } from './search/field.ts';

export class SearchBox extends HTMLElement {
  field!: Field;
  /** Called on every change of the text once the answering part is there. */
  changed: () => void = () => {};
  #awake = false;
  #loading: Promise<() => void> | undefined;

  connectedCallback(): void {
    this.field = new Field(this, () => {
      this.wake();
      this.changed();
    });
    for (const intent of ['focusin', 'pointerenter', 'dragenter']) {
      this.addEventListener(intent, () => this.wake());
    }
    this.querySelector('form')!.addEventListener('submit', (event) => event.preventDefault());
    // The first box of a page owns the keys.
    if (document.querySelector('search-box') === this) {
      addEventListener('keydown', (event) => this.#shortcut(event));
    }
    if (this.dataset['mode'] === 'page') this.wake();
    else if ('early' in this.dataset) this.#loadEarly();
  }

  /** Starts the answering part, once; a failure is told and may be tried again. */
  wake(): void {
    if (this.#awake) return;
    this.#awake = true;
    this.#load()
      .then((start) => start())
      .catch(() => {
        this.#awake = false;
        this.#loading = undefined;
        this.querySelector('[role=status]')!.textContent =
          'Search could not be loaded. Reload the page; the lists of codes, categories and statuses work.';
        this.dataset['failed'] = '';
      });
  }

  /**
   * Loads the answering part and its first data; gives what starts it. All is asked for at once: one
   * after the other would cost a round trip each.
   */
  #load(): Promise<() => void> {
    if (this.#loading) return this.#loading;
    const answering =
      this.dataset['mode'] === 'page' ? import('./search/page.ts') : import('./search/popup.ts');
    const first = import('../resolve/first.ts');
    const head = fetch(`${this.dataset['data']}head.json`).then((reply) =>
      reply.ok ? (reply.json() as Promise<First>) : Promise.reject(new Error(reply.statusText)),
    );
    const early = Promise.all([first, head]).then(([{ ready }, data]) => ready(data));
    early.catch(() => {});
    this.#loading = answering.then(
      ({ start }) =>
        () =>
          start(this, early),
    );
    return this.#loading;
  }

  /** Where the box is what a page is for, it is ready before it is used, unless data are dear. */
  #loadEarly(): void {
    const { connection } = navigator as { connection?: { saveData: boolean } };
    if (connection?.saveData) return;
    const load = (): void => void this.#load().catch(() => (this.#loading = undefined));
    addEventListener('load', () => (window.requestIdleCallback ?? setTimeout)(load));
  }

  #shortcut(event: KeyboardEvent): void {
    const typing = (event.target as Element).closest('input, textarea, select');
    const control = event.ctrlKey || event.metaKey;
    const slash = event.key === '/' && !typing && !control && !event.altKey;
    if (!slash && !(control && event.key.toLowerCase() === 'k')) return;
    event.preventDefault();
    const { element } = this.field;
    element.focus();
    element.select();
  }
}

customElements.define('search-box', SearchBox);
