/**
 * `<code-filter>`: narrows the first table of rows in `<main>`. Its state is in the address
 * (`?status=404&category=mfa&text=device`), so that a narrowed list can be linked to.
 */
class CodeFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const told = this.querySelector('[role=status]');
    const rows = [...document.querySelectorAll<HTMLTableRowElement>('main .rows tbody tr')];
    const clear = this.querySelector<HTMLElement>('[data-clear]');
    const table = document.querySelector<HTMLElement>('main .rows');
    if (!form || !told || !clear || !table) return;
    const texts = rows.map((row) => row.textContent.toLowerCase());

    const apply = (): void => {
      const { text, status, category } = read(form);
      const words = text.toLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const [index, row] of rows.entries()) {
        const fits =
          (!status || row.dataset['status'] === status) &&
          (!category || row.dataset['category'] === category) &&
          words.every((word) => texts[index]!.includes(word));
        row.hidden = !fits;
        if (fits) shown += 1;
      }
      told.textContent =
        shown === rows.length ? `All ${shown} rows` : `${shown} of ${rows.length} rows`;
      clear.hidden = !text && !status && !category;
      // A head over nothing is no table.
      table.hidden = !shown;
    };

    const restore = (): void => {
      const query = new URLSearchParams(location.search);
      for (const field of fields(form)) field.value = query.get(field.name) ?? '';
      apply();
    };

    const changed = (): void => {
      apply();
      const query = new URLSearchParams(Object.entries(read(form)).filter(([, value]) => value));
      history.replaceState(null, '', query.size ? `?${query}` : location.pathname);
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

function fields(form: HTMLFormElement): (HTMLInputElement | HTMLSelectElement)[] {
  return [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')];
}

function read(form: HTMLFormElement): { text: string; status: string; category: string } {
  const data = new FormData(form);
  const value = (name: string): string => String(data.get(name) ?? '');
  return { text: value('text'), status: value('status'), category: value('category') };
}

customElements.define('code-filter', CodeFilter);
