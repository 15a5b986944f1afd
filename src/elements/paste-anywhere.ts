/**
 * On pages that are about the search box, what is pasted while nothing that takes text has the focus
 * goes into the box.
 */
import type { SearchBox } from './search-box.ts';

addEventListener('paste', (event) => {
  if ((event.target as Element).closest('input, textarea, select')) return;
  event.preventDefault();
  document.querySelector<SearchBox>('search-box')!.field.take(event.clipboardData!);
});
