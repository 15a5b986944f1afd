import { bareSpelling, namesOf, spellsCode } from './code-spelling.ts';
import { quoteQuery } from './quote-query.ts';
import { replaceAddress } from './replace-address.ts';
import { fitsQuery, textFragment } from './search/text-in-address.ts';

/**
 * `<code-filter>`: narrows the first table of rows in `<main>`. Its state is in the address
 * (`?status=404&category=mfa&text=device`), so that a narrowed list can be linked to; but long texts are
 * not, since a reload would send them.
 */
class CodeFilter extends HTMLElement {
  readonly #table = document.querySelector<HTMLElement>('main .rows')!;
  readonly #form = this.querySelector('form')!;
  readonly #clear = this.querySelector<HTMLElement>('[data-clear]')!;
  readonly #none = this.querySelector<HTMLElement>('[data-none]')!;
  #rows: readonly Row[] = [];

  connectedCallback(): void {
    const earlier = JSON.parse(this.dataset['earlier']!) as [string, string][];
    this.#rows = [...this.#table.querySelectorAll<HTMLTableRowElement>('tbody tr')].map((element) =>
      rowOf(element, earlier),
    );
    this.#form.addEventListener('input', () => this.#changed());
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#clear.addEventListener('click', () => {
      this.#form.reset();
      this.#changed();
      // The button is gone with the filters.
      this.#form.querySelector('input')?.focus();
    });
    addEventListener('popstate', () => this.#restore());
    this.#restore();
  }

  /** Shows the rows that the form asks for. */
  #apply(): void {
    const wanted = read(this.#form);
    const fits = matcher(wanted);
    let shown = 0;
    for (const row of this.#rows) {
      row.element.hidden = !fits(row);
      if (!row.element.hidden) shown += 1;
    }
    const all = this.#rows.length;
    this.querySelector('[role=status]')!.textContent =
      shown === all ? `All ${shown} rows` : `${shown} of ${all} rows`;
    this.#clear.hidden = !Object.values(wanted).some(Boolean);
    // Headings without rows are no table.
    this.#table.hidden = !shown;
    this.#none.hidden = shown > 0;
    if (!shown) sayNone(this.#none, wanted);
  }

  #changed(): void {
    this.#apply();
    const kept = Object.entries(read(this.#form)).filter(([, value]) => value && fitsQuery(value));
    replaceAddress(new URLSearchParams(kept));
  }

  #restore(): void {
    const query = new URLSearchParams(location.search);
    const fields = this.#form.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
      'input, select',
    );
    for (const field of fields) field.value = query.get(field.name) ?? '';
    this.#apply();
  }
}

/** A row of the table, with what it is found by. */
interface Row {
  readonly element: HTMLElement;
  readonly text: string;
  /** Names of its code in bare spelling. */
  readonly names: readonly string[];
}

function rowOf(element: HTMLElement, earlier: readonly [string, string][]): Row {
  const link = element.querySelector<HTMLAnchorElement>('a.code')!;
  // The path has the code's id, which the label need not be; `~2` tells equal paths apart.
  const path = link.pathname.split('/').at(-2)!.replace(/~\d+$/, '');
  return {
    element,
    text: element.textContent.toLowerCase(),
    names: namesOf([link.textContent, path], earlier),
  };
}

/**
 * Whether a row passes the filters: it has the status and category asked for, and its code is the text
 * as a whole, or it has every word of the text, in which a code may be spelled in another way.
 */
function matcher({ text, status, category }: Wanted): (row: Row) => boolean {
  const whole = bareSpelling(text);
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => ({ word, bare: bareSpelling(word) }));
  const has = ({ text: own, names }: Row): boolean =>
    spellsCode(whole, names) ||
    words.every(({ word, bare }) => own.includes(word) || spellsCode(bare, names));
  return (row) =>
    (!status || row.element.dataset['status'] === status) &&
    (!category || row.element.dataset['category'] === category) &&
    has(row);
}

/** Says that no row is left, with a link to the search, which understands more than words of a row. */
function sayNone(none: HTMLElement, { text, status, category }: Wanted): void {
  const asked = text.trim();
  none.querySelector('[data-said]')!.textContent = asked
    ? `No row contains ${quoteQuery(asked)}${status || category ? ' with these filters' : ''}.`
    : 'No row has both this status and this category.';
  none.querySelector<HTMLElement>('[data-way]')!.hidden = !asked;
  none.querySelector('a')!.hash = textFragment(asked) ?? '';
}

/** What the form asks for; an empty string is no condition. */
interface Wanted {
  readonly text: string;
  readonly status: string;
  readonly category: string;
}

function read(form: HTMLFormElement): Wanted {
  const data = new FormData(form);
  const value = (name: string): string => String(data.get(name) ?? '');
  return { text: value('text'), status: value('status'), category: value('category') };
}

customElements.define('code-filter', CodeFilter);
