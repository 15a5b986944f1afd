/**
 * One field that takes a word or a whole log. It is a single-line input (a combobox) until text of
 * several lines arrives; then a text area takes its place, since an input would drop the line ends.
 */

/** Above this a text area becomes slow to lay out; the rest is kept and searched, but not shown. */
const MOST_SHOWN = 20_000;
/** What a file may hold, in bytes. */
export const MOST_READ = 5 * 1024 * 1024;

export class Field {
  readonly #input: HTMLInputElement;
  readonly #area: HTMLTextAreaElement;
  readonly #changed: () => void;
  readonly #unread: () => void;
  /** The whole text, where the area shows only its beginning. */
  #whole: string | null = null;

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
      element.addEventListener('input', () => {
        this.#whole = null;
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
      event.preventDefault();
      if (!this.#takeFile(event, event.dataTransfer)) {
        this.set(event.dataTransfer?.getData('text/plain') ?? '');
      }
    });
  }

  /** The element that is shown. */
  get element(): HTMLInputElement | HTMLTextAreaElement {
    return this.#area.hidden ? this.#input : this.#area;
  }

  get text(): string {
    return this.#whole ?? this.element.value;
  }

  set(text: string): void {
    this.#show(text);
    this.#changed();
  }

  /** Reads a dropped or pasted file, at most its first 5 MB. */
  async read(file: Blob): Promise<void> {
    this.set(await file.slice(0, MOST_READ).text());
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
    this.set(
      value.slice(0, selectionStart ?? 0) + text + value.slice(selectionEnd ?? value.length),
    );
  }

  #show(text: string): void {
    const focused = this.element === document.activeElement;
    const several = /[\r\n]/.test(text) || text.length > MOST_SHOWN;
    this.#whole = text.length > MOST_SHOWN ? text : null;
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
