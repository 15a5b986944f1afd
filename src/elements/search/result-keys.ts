/** Keys on the search page: between the box and its results, and from one result to the next. */
import type { SearchBox } from '../search-box.ts';
import { onKeys } from './controls.ts';

/**
 * Binds them.
 *
 * @param enter goes to the first result, once there is one
 */
export function resultKeys(
  box: SearchBox,
  results: HTMLElement,
  enter: (event: KeyboardEvent) => void,
): void {
  onKeys(box, {
    escape: () => false,
    enter,
    other: (event) => {
      if (event.key !== 'ArrowDown' || box.field.element.tagName !== 'INPUT') return;
      event.preventDefault();
      results.querySelector('a')?.focus();
    },
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
}
