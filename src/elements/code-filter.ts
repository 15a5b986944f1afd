import { bareSpelling, namesOf, spellsCode } from './code-spelling.ts';
import { repeated } from './repeated.ts';
import { replaceAddress } from './replace-address.ts';
import { fitsQuery, textFragment } from './search/text-in-address.ts';

/**
 * `<code-filter>`: narrows the first table of rows in `<main>`. Its state is in the address
 * (`?status=404&category=mfa&text=device`), so that a narrowed list can be linked to; but for a long
 * text, which a reload would send.
 */
class CodeFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const told = this.querySelector('[role=status]');
    const rows = [...document.querySelectorAll<HTMLTableRowElement>('main .rows tbody tr')];
    const clear = this.querySelector<HTMLElement>('[data-clear]');
    const none = this.querySelector<HTMLElement>('[data-none]');
    const table = document.querySelector<HTMLElement>('main .rows');
    if (!form || !told || !clear || !none || !table) return;
    const earlier = JSON.parse(this.dataset['earlier']!) as [string, string][];
    const texts = rows.map((row) => textsOf(row, earlier));

    const apply = (): void => {
      const wanted = read(form);
      const { text, status, category } = wanted;
      const has = contains(text);
      let shown = 0;
      for (const [index, row] of rows.entries()) {
        const fits =
          (!status || row.dataset['status'] === status) &&
          (!category || row.dataset['category'] === category) &&
          has(texts[index]!);
        row.hidden = !fits;
        if (fits) shown += 1;
      }
      told.textContent =
        shown === rows.length ? `All ${shown} rows` : `${shown} of ${rows.length} rows`;
      clear.hidden = !text && !status && !category;
      // A head over nothing is no table.
      table.hidden = !shown;
      none.hidden = shown > 0;
      if (!shown) sayNone(none, wanted);
    };

    const restore = (): void => {
      const query = new URLSearchParams(location.search);
      for (const field of fields(form)) field.value = query.get(field.name) ?? '';
      apply();
    };

    const changed = (): void => {
      apply();
      const kept = Object.entries(read(form)).filter(([, value]) => value && fitsQuery(value));
      replaceAddress(new URLSearchParams(kept));
    };

    form.addEventListener('input', changed);
    clear.addEventListener('click', () => {
      form.reset();
      changed();
      // The button is gone with the filters.
      form.querySelector('input')?.focus();
    });
    form.addEventListener('submit', (event) => event.preventDefault());
    addEventListener('popstate', restore);
    restore();
  }
}

/** What a row is found by: its text, and the names of its code in a spelling to compare. */
interface RowTexts {
  readonly text: string;
  readonly names: readonly string[];
}

function textsOf(row: HTMLElement, earlier: readonly [string, string][]): RowTexts {
  const link = row.querySelector<HTMLAnchorElement>('a.code')!;
  // The path has the code's id, which the label need not be; `~2` tells equal paths apart.
  const path = link.pathname.split('/').at(-2)!.replace(/~\d+$/, '');
  return {
    text: row.textContent.toLowerCase(),
    names: namesOf([link.textContent, path], earlier),
  };
}

/** Whether a row has every word of a text, be it as a code in another spelling; or is the code as a whole. */
function contains(text: string): (row: RowTexts) => boolean {
  const whole = bareSpelling(text);
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => ({ word, bare: bareSpelling(word) }));
  return ({ text: own, names }) =>
    spellsCode(whole, names) ||
    words.every(({ word, bare }) => own.includes(word) || spellsCode(bare, names));
}

/** Says that no row is left, and leads on to the search, which reads more than words of a row. */
function sayNone(none: HTMLElement, { text, status, category }: Wanted): void {
  const asked = text.trim();
  none.querySelector('[data-said]')!.textContent = asked
    ? `No row contains ${repeated(asked)}${status || category ? ' with these filters' : ''}.`
    : 'No row has both this status and this category.';
  none.querySelector<HTMLElement>('[data-way]')!.hidden = !asked;
  none.querySelector('a')!.hash = textFragment(asked) ?? '';
}

function fields(form: HTMLFormElement): (HTMLInputElement | HTMLSelectElement)[] {
  return [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')];
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
