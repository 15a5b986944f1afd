/**
 * `<search-box>`: the one search box. This part is on every page and small: it takes text, and loads
 * what answers it only when somebody is about to search.
 */
import { Field } from './search/field.ts';

/** Milliseconds in which Slow 4G brings what answers plain texts. */
const HEAD_START = 100;
export class SearchBox extends HTMLElement {
  field!: Field;
  #files: Record<string, Promise<unknown>> = {};
  /** Called on every change of the text once the answering part is there. */
  changed: () => void = () => {};
  #awake = false;

  connectedCallback(): void {
    this.field = new Field(
      this,
      () => {
        delete this.dataset['failed'];
        this.wake();
        this.changed();
      },
      () => this.#fail('That could not be read. Drop a file, or paste its text.'),
    );
    for (const intent of ['focusin', 'pointerenter', 'dragenter']) {
      this.addEventListener(intent, () => this.wake());
    }
    // The first box of a page owns the keys.
    if (document.querySelector('search-box') === this) {
      addEventListener('keydown', (event) => this.#shortcut(event));
    }
    // Somebody may have been here before this script.
    if (this.dataset['mode'] === 'page' || this.matches(':focus-within')) this.wake();
  }

  /**
   * Loads the answering part and its first data, once; a failure is told and may be tried again. All is
   * asked for without waiting for anything: one after the other would cost a round trip each. Only
   * what plain texts can do without is asked for a little later, so that on a slow network it comes
   * behind what answers them.
   */
  wake(): void {
    if (this.#awake) return;
    this.#awake = true;
    const answering =
      this.dataset['mode'] === 'page' ? import('./search/page.ts') : import('./search/popup.ts');
    const [head, ...words] = this.dataset['files']!.split(' ').map((name) => () => this.file(name));
    // What reads other texts, which brings what it needs; what adds notes to an answer that leaves
    // something open; and the words of texts that are neither code nor message.
    const later = [
      () => import('../resolve/find.ts'),
      () => import('../resolve/answer.ts'),
      ...words,
    ];
    [head!, ...later].forEach((load, place) =>
      setTimeout(() => void load().catch(() => {}), place * HEAD_START),
    );
    answering
      .then(({ start }) => start(this))
      .catch(() => {
        this.#awake = false;
        this.#fail(
          'Search could not be loaded. Reload the page, or use the lists of codes, categories and statuses.',
        );
      });
  }

  /** One of the resolver's files, which is fetched once; one that cannot be had may be asked for again. */
  file(name: string): Promise<unknown> {
    const file = (this.#files[name] ??= fetch(`${this.dataset['data']}${name}.json`).then(
      (reply) => (reply.ok ? reply.json() : Promise.reject(reply)),
    ));
    file.catch(() => delete this.#files[name]);
    return file;
  }

  /** Says on screen what failed, until the text changes. */
  #fail(problem: string): void {
    this.querySelector('[role=status]')!.textContent = problem;
    this.dataset['failed'] = '';
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
