/**
 * Shows a row with the reader's own values: `#400&0=alice` fills the message of row `400`. The
 * values come from the address, so they are untrusted: they become text nodes and nothing else.
 */
import { formatFragment, parseFragment } from '../catalog/fragment.ts';
import { markedValue } from './value.ts';

function show(): void {
  for (const row of document.querySelectorAll<HTMLElement>('.row')) clearRow(row);
  const { anchor, values } = parseFragment(location.hash);
  const named = rowsAt(anchor);
  const filled = named.filter((row) => fillRow(row, values));
  const aim = filled[0] ?? named[0];
  // The browser looked for an element with the whole fragment as its id, and found none.
  if (aim && Object.keys(values).length) {
    aim.classList.add('aimed');
    // As with a fragment that the browser knows, Tab goes on from here.
    aim.focus();
    // A row that is alone under its status is shown with the status.
    (aim.id ? aim : aim.closest('.status-group'))?.scrollIntoView();
  }
}

/** The row with this anchor, or all rows of this status. */
function rowsAt(anchor: string): HTMLElement[] {
  const rows = [...document.querySelectorAll<HTMLElement>('.row')];
  const exact = rows.filter((row) => row.dataset['anchor'] === anchor);
  return exact.length ? exact : rows.filter((row) => row.closest('.status-group')?.id === anchor);
}

/**
 * Removes the values of an earlier address, from the row's link too, since it may go into a ticket.
 */
function clearRow(row: HTMLElement): void {
  row.classList.remove('aimed');
  row.querySelector('.row-values')?.remove();
  setLink(row, {});
}

/** Makes the row's link carry these values and no others. */
function setLink(row: HTMLElement, values: Readonly<Record<string, string>>): void {
  const link = row.querySelector<HTMLAnchorElement>('a[data-permalink]');
  if (link) link.hash = formatFragment({ anchor: row.dataset['anchor'] ?? '', values });
}

/** Adds the filled message to a row whose template takes at least one of the values. */
function fillRow(row: HTMLElement, values: Readonly<Record<string, string>>): boolean {
  const message = row.querySelector('.row-message')!;
  const text = message.querySelector('.message')!.cloneNode(true) as HTMLElement;
  const used: Record<string, string> = {};
  for (const slot of text.querySelectorAll('var')) {
    // A slot reads `{name}`.
    const name = slot.textContent.slice(1, -1);
    const value = values[name];
    if (value === undefined) continue;
    used[name] = value;
    slot.replaceWith(markedValue(value));
  }
  if (!Object.keys(used).length) return false;
  const label = document.createElement('p');
  label.className = 'label';
  label.append('With your values');
  const block = document.createElement('div');
  block.className = 'row-values';
  block.append(label, text);
  message.before(block);
  setLink(row, used);
  return true;
}

addEventListener('hashchange', show);
// Runs before the first paint, which must not wait for it where there is no fragment.
if (location.hash) show();
