/**
 * The list box of the combobox (WAI-ARIA 1.2). The focus stays in the field; the active option is
 * named there by `aria-activedescendant`.
 */
import { element } from './element.ts';
import type { Hit } from './hits.ts';

export class Listbox {
  readonly element = element('div', {
    id: 'answers',
    role: 'listbox',
    'aria-label': 'Answers',
    hidden: '',
  });
  readonly #field: () => HTMLElement;
  #active = -1;

  /** @param field gives the field that has the focus */
  constructor(field: () => HTMLElement) {
    this.#field = field;
  }

  get size(): number {
    return this.#options.length;
  }

  /** The address of the active option. */
  get chosen(): string | undefined {
    return this.#options[this.#active]?.dataset['url'];
  }

  /** The address of the option that an element belongs to. */
  urlOf(target: Element): string | undefined {
    return target.closest<HTMLElement>('[role=option]')?.dataset['url'];
  }

  /** Shows other options; the active one stays active where it is among them. */
  show(hits: readonly Hit[]): void {
    const { chosen } = this;
    this.element.replaceChildren();
    this.add(hits);
    this.activate(this.#options.findIndex(({ dataset }) => dataset['url'] === chosen));
  }

  /** Adds options below those that are there, which stay where they are. */
  add(hits: readonly Hit[]): void {
    const options = hits.map(({ url, content }, index) =>
      element(
        'div',
        {
          role: 'option',
          id: `answer-${this.size + index}`,
          'aria-selected': 'false',
          'data-url': url,
        },
        ...content,
      ),
    );
    this.element.append(...options);
    this.element.hidden = !this.size;
  }

  /** Makes an option active; -1 makes none. */
  activate(index: number): void {
    this.#active = index;
    const options = this.#options;
    for (const [at, option] of options.entries()) option.ariaSelected = String(at === index);
    options[index]?.scrollIntoView({ block: 'nearest' });
    if (index < 0) this.#field().removeAttribute('aria-activedescendant');
    else this.#field().setAttribute('aria-activedescendant', options[index]!.id);
  }

  /** Moves one option down or up; beyond either end comes the field itself. */
  step(by: 1 | -1): void {
    const places = this.size + 1;
    this.activate(((this.#active + 1 + by + places) % places) - 1);
  }

  get #options(): HTMLElement[] {
    return [...this.element.children] as HTMLElement[];
  }
}
