/**
 * Answers on the search page: `<ol id="results" data-state="busy|ready">`, each item with
 * `data-code`, `data-status` and `data-source`. The state of the page is in its address.
 */
import { NO_STATUS } from '../../catalog/no-status.ts';
import type { Answer } from '../../resolve/types.ts';
import type { SearchBox } from '../search-box.ts';
import { searchFulltext, type Filters, type Found } from './fulltext.ts';
import { candidateContent, element, foundContent, noteContent } from './render.ts';
import { addressOf, debounce, NO_ANSWERS, summary, within, type Tools } from './tools.ts';

const MOST_FOUND = 20;
const PAUSE = 150;
/** How long full text may take before the page says that it goes without, in milliseconds. */
const LONGEST = 8_000;
/** Longer texts, and texts of several lines, are kept in the fragment: a reload does not send them. */
const MOST_IN_QUERY = 500;
const MOST_IN_FRAGMENT = 8_000;

export function controlPage(box: SearchBox, { href, ask, tell }: Tools): void {
  const results = document.querySelector<HTMLElement>('#results')!;
  const notes = document.querySelector<HTMLElement>('#search-notes')!;
  const selects = [...document.querySelectorAll<HTMLSelectElement>('[data-filter]')];
  const clear = box.querySelector<HTMLElement>('.search-clear')!;
  let turn = 0;

  const filters = (): Filters =>
    Object.fromEntries(selects.map((select) => [select.name, select.value]));

  const show = (answer: Answer, found: readonly Found[], missing = ''): void => {
    const wanted = filters();
    const rows = answer.candidates.filter(
      (row) =>
        (!wanted.status || String(row.status) === wanted.status) &&
        (!wanted.category || row.category === wanted.category) &&
        (!wanted.catalog || row.catalog === wanted.catalog),
    );
    const shown = new Set(rows.map(({ code }) => code));
    const others = found.filter(({ code }) => !code || !shown.has(code));
    notes.replaceChildren(
      ...(missing ? [element('p', { class: 'hit-note' }, missing)] : []),
      ...noteContent(answer.saw.notes),
    );
    results.replaceChildren(
      ...rows.map((row) =>
        item(
          {
            'data-code': row.code,
            ...(row.status !== NO_STATUS && { 'data-status': String(row.status) }),
            'data-source': 'resolver',
          },
          addressOf(href, row),
          candidateContent(row),
        ),
      ),
      ...others.map((page) =>
        item(
          {
            ...(page.code && { 'data-code': page.code }),
            ...(page.status && { 'data-status': page.status }),
            'data-source': 'fulltext',
          },
          page.url,
          foundContent(page),
        ),
      ),
    );
  };

  const answer = async (): Promise<void> => {
    const mine = (turn += 1);
    const { text } = box.field;
    clear.hidden = !text;
    results.dataset['state'] = 'busy';
    remember(text);
    const none: Answer = {
      candidates: [],
      saw: { codes: [], statuses: [], messages: [], notes: [] },
    };
    let failed = '';
    const result = text.trim() ? await ask(text).catch(() => ((failed = NO_ANSWERS), none)) : none;
    if (mine !== turn) return;
    show(result, [], failed);
    if (!text.trim()) {
      results.dataset['state'] = 'ready';
      return tell('');
    }
    pending = { mine, text, result, failed };
    fulltext();
  };

  let pending: { mine: number; text: string; result: Answer; failed: string } | undefined;
  const fulltext = debounce(async () => {
    const { mine, text, result, failed } = pending!;
    let missing = failed;
    // A known or unknown code is answered in full; full text would only add pages that resemble it.
    const found = result.saw.codes.length
      ? []
      : await within(LONGEST, searchFulltext(href.home, text, filters(), MOST_FOUND)).catch(() => {
          missing ||= 'Full text could not be loaded; codes and messages are still answered.';
          return [];
        });
    if (mine !== turn) return;
    show(result, found, missing);
    results.dataset['state'] = 'ready';
    tell(
      [missing, summary(result, results.childElementCount - result.candidates.length)]
        .filter(Boolean)
        .join(' '),
    );
  }, PAUSE);

  const remember = (text: string): void => {
    const query = new URLSearchParams();
    const inQuery = text.length <= MOST_IN_QUERY && !/[\r\n]/.test(text);
    if (text && inQuery) query.set('q', text);
    for (const [name, value] of Object.entries(filters())) if (value) query.set(name, value);
    const fragment =
      text && !inQuery && text.length <= MOST_IN_FRAGMENT
        ? `#q=${encodeURIComponent(text.toWellFormed())}`
        : '';
    const address = location.pathname + (query.size ? `?${query}` : '') + fragment;
    try {
      history.replaceState(null, '', address);
    } catch {
      // Safari refuses more than 100 changes in 30 seconds; a later one brings the address up to date.
    }
  };

  const restore = (): void => {
    const query = new URLSearchParams(location.search);
    const fragment = new URLSearchParams(location.hash.slice(1));
    for (const select of selects) {
      const value = query.get(select.name) ?? '';
      select.value = [...select.options].some((option) => option.value === value) ? value : '';
    }
    box.field.set(fragment.get('q') ?? query.get('q') ?? box.field.text);
  };

  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') box.field.set('');
    else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      results.querySelector('a')?.click();
    } else if (event.key === 'ArrowDown' && box.field.element.tagName === 'INPUT') {
      event.preventDefault();
      results.querySelector('a')?.focus();
    }
  });
  results.addEventListener('keydown', (event) => {
    const links = [...results.querySelectorAll('a')];
    const at = links.indexOf(event.target as HTMLAnchorElement);
    if (at < 0 || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    const next = links[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (next) next.focus();
    else if (event.key === 'ArrowUp') box.field.element.focus();
  });
  clear.addEventListener('click', () => {
    box.field.set('');
    box.field.element.focus();
  });
  for (const select of selects) select.addEventListener('change', () => void answer());
  addEventListener('popstate', restore);

  box.changed = () => void answer();
  restore();
}

function item(data: Record<string, string>, url: string, content: Node[]): HTMLElement {
  return element('li', data, element('a', { class: 'hit', href: url }, ...content));
}
