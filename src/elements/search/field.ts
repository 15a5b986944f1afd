/**
 * One field that takes a word or a whole log. It is a single-line input (a combobox) until text of
 * several lines arrives; then a text area takes its place, since an input would drop the line ends.
 */

/** Above this a text area becomes slow to lay out; the rest is kept and searched, but not shown. */
const MOST_SHOWN = 20_000;
/** What is read of a file, in bytes. */
const MOST_READ = 5 * 1024 * 1024;

export class Field {
  readonly #input: HTMLInputElement;
  readonly #area: HTMLTextAreaElement;
  readonly #changed: () => void;
  readonly #unread: () => void;
  /** What follows the text that is shown. */
  #rest = '';
  /** Changes so far: a file that is read while the text changes comes too late. */
  #changes = 0;
  /** What of the text is not there, or not to be seen, in a sentence; empty where all is. */
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
    for (const element of [this.#input, this.#area]) {
      // Whatever takes the place of all that is shown takes that of the rest, too.
      element.addEventListener('beforeinput', () => {
        if (element.selectionEnd! - element.selectionStart! === element.value.length)
          this.#rest = '';
      });
      element.addEventListener('input', () => {
        this.#changes += 1;
        if (!this.#rest) this.partial = '';
        if (!this.#area.hidden && !this.#area.value) this.#show('');
        changed();
      });
    }
    // Both ways by which several lines can get into a single-line input.
    this.#input.addEventListener('paste', (event) => {
      if (!this.#takeFile(event, event.clipboardData)) {
        this.#insert(event, event.clipboardData?.getData('text/plain'));
      }
    });
    this.#input.addEventListener('beforeinput', (event) => this.#insert(event, event.data));
    root.addEventListener('dragover', (event) => event.preventDefault());
    root.addEventListener('drop', (event) => {
      const text = event.dataTransfer?.getData('text/plain') ?? '';
      const line = event.target === this.#input && !/[\r\n]/.test(text);
      // The browser puts text into the field where it is dropped, and moves what is dragged within it.
      if (!event.dataTransfer?.files.length && (line || event.target === this.#area)) return;
      event.preventDefault();
      this.element.focus();
      if (!this.#takeFile(event, event.dataTransfer) && text) this.set(text);
    });
  }

  /** The element that is shown. */
  get element(): HTMLInputElement | HTMLTextAreaElement {
    return this.#area.hidden ? this.#input : this.#area;
  }

  get text(): string {
    return this.element.value + this.#rest;
  }

  set(text: string): void {
    // What is there stays as it is, with what is known of it.
    if (text !== this.text) this.#show(text);
    this.#changed();
  }

  /** Reads a dropped or pasted file, at most its last 5 MB: errors stand at the end of a log. */
  async read(file: Blob): Promise<void> {
    const before = (this.#changes += 1);
    const text = await file.slice(-MOST_READ).text();
    if (before !== this.#changes) return;
    this.#show(text);
    if (file.size > MOST_READ) this.partial = 'Of this file the last 5 MB are read.';
    this.#changed();
  }

  #takeFile(event: Event, data: DataTransfer | null): boolean {
    const file = data?.files[0];
    if (!file) return false;
    event.preventDefault();
    this.read(file).catch(this.#unread);
    return true;
  }

  #insert(event: Event, text: string | null | undefined): void {
    if (!text || !/[\r\n]/.test(text.trim())) return;
    event.preventDefault();
    const { value, selectionStart, selectionEnd } = this.#input;
    const before = value.slice(0, selectionStart ?? 0) + text.replace(/\r\n?/g, '\n');
    this.set(before + value.slice(selectionEnd ?? value.length));
    this.#area.setSelectionRange(before.length, before.length);
  }

  #show(text: string): void {
    const focused = this.element === document.activeElement;
    const several = /[\r\n]/.test(text) || text.length > MOST_SHOWN;
    this.#changes += 1;
    this.#rest = text.slice(MOST_SHOWN);
    this.partial = this.#rest && 'The text goes on below what is shown, and all of it is searched.';
    this.#area.hidden = !several;
    this.#input.hidden = several;
    this.#area.value = several ? text.slice(0, MOST_SHOWN) : '';
    this.#input.value = several ? '' : text;
    // Only the field that is shown takes part in a form that is sent.
    this.#area.disabled = !several;
    this.#input.disabled = several;
    if (focused) this.element.focus();
    // The first lines tell what was pasted; the browser scrolls to the last.
    this.#area.scrollTop = 0;
  }
}
