/**
 * One field that takes a word or a whole log. It is a single-line input (a combobox) until text of
 * several lines arrives; then a text area takes its place, since an input would drop the line ends.
 */

/** Above this a text area becomes slow to lay out; the rest is kept and searched, but not shown. */
const MOST_SHOWN = 20_000;

export class Field {
  readonly #input: HTMLInputElement;
  readonly #area: HTMLTextAreaElement;
  readonly #changed: () => void;
  readonly #unread: () => void;
  /** What follows the text that is shown. */
  #rest = '';
  /** Number of changes so far, to discard a file if the text changed while it was read. */
  #changes = 0;
  /** Whether what is dragged comes from the box itself, such as a selected word. */
  #own = false;
  /** A sentence about text that is missing or not shown; empty if all of it is there. */
  partial = '';

  /**
   * @param changed called on every change of the text
   * @param unread called where something that was dropped or pasted cannot be read, such as a folder
   */
  constructor(root: HTMLElement, changed: () => void, unread: () => void) {
    this.#input = root.querySelector('input')!;
    this.#area = root.querySelector('textarea')!;
    this.#changed = changed;
    this.#unread = unread;
    root.addEventListener('beforeinput', (event) => this.#insert(event, event.data));
    root.addEventListener('input', () => {
      this.#changes += 1;
      if (!this.#rest) this.partial = '';
      if (!this.#area.hidden && !this.#area.value) this.#show('');
      changed();
    });
    root.addEventListener('paste', (event) => {
      const data = event.clipboardData!;
      if (this.#takeFile(data)) event.preventDefault();
      else this.#insert(event, data.getData('text/plain'));
    });
    root.addEventListener('dragstart', () => (this.#own = true));
    root.addEventListener('dragend', () => (this.#own = false));
    root.addEventListener('dragover', (event) => this.#drag(event));
    root.addEventListener('drop', (event) => this.#drag(event));
  }

  /** The element that is shown. */
  get element(): HTMLInputElement | HTMLTextAreaElement {
    return this.#area.hidden ? this.#input : this.#area;
  }

  get text(): string {
    return this.element.value + this.#rest;
  }

  set(text: string): void {
    // The same text stays as it is, with `partial`.
    if (text !== this.text) this.#show(text);
    this.#changed();
  }

  /**
   * Reads a dropped or pasted file, only the end of a large one. The reading code is loaded on
   * demand.
   */
  async read(file: Blob): Promise<void> {
    const before = (this.#changes += 1);
    const { readFile } = await import('./read-file.ts');
    const { text, cut } = await readFile(file);
    if (before !== this.#changes) return;
    this.#show(text);
    this.partial = cut + this.partial;
    this.#changed();
  }

  /** Handles what is dropped on the box, except where the browser does better. */
  #drag(event: DragEvent): void {
    const data = event.dataTransfer!;
    // Empty while dragging: it can be read only on `drop`.
    const text = data.getData('text/plain');
    const line = event.target === this.#input && !/[\r\n]/.test(text);
    // The browser inserts text where it is dropped in the field, and moves selections within it.
    const left = line || event.target === this.#area || this.#own;
    if (left && !data.types.includes('Files')) return;
    event.preventDefault();
    if (event.type !== 'dragover') this.take(data);
  }

  /** Takes a file or a text in the place of what is there, and the focus. */
  take(data: DataTransfer): void {
    const text = data.getData('text/plain');
    this.element.focus();
    if (!this.#takeFile(data) && text) this.set(text);
  }

  #takeFile({ files: [file] }: DataTransfer): boolean {
    // Office programs copy a picture of a text along with it.
    if (!file || /^image/.test(file.type)) return false;
    this.read(file).catch(this.#unread);
    return true;
  }

  /**
   * Inserts text that the browser would not insert properly: several lines, since the input would
   * drop the line ends, and more than is shown.
   */
  #insert(event: Event, text: string | null): void {
    const { value, selectionStart, selectionEnd } = this.element;
    // What replaces all of the shown text replaces the hidden rest, too. Only an empty paste leaves
    // everything.
    if (text !== '' && selectionEnd! - selectionStart! === value.length) this.#rest = '';
    const several = this.#area.hidden && /[\r\n]/.test(text?.trim() ?? '');
    if (!text || (!several && text.length <= MOST_SHOWN)) return;
    event.preventDefault();
    const before = value.slice(0, selectionStart!) + text.replace(/\r\n?/g, '\n');
    this.#show(before + value.slice(selectionEnd!) + this.#rest);
    this.#changed();
    this.#area.setSelectionRange(before.length, before.length);
  }

  #show(text: string): void {
    const focused = this.element === document.activeElement;
    const several = /[\r\n]/.test(text) || text.length > MOST_SHOWN;
    this.#changes += 1;
    this.#rest = text.slice(MOST_SHOWN);
    this.partial = this.#rest && 'More text follows; all is searched.';
    this.#area.hidden = !several;
    this.#input.hidden = several;
    this.#area.value = several ? text.slice(0, MOST_SHOWN) : '';
    this.#input.value = several ? '' : text;
    if (focused) this.element.focus();
    // Show the first lines, which tell what was pasted; the browser scrolls to the last.
    this.#area.scrollTop = 0;
  }
}
