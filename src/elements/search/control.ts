/** The answering part of `<search-box>`, loaded when somebody is about to search. */
import { makeHref } from '../../site/href.ts';
import type { SearchBox } from '../search-box.ts';
import { createEngine } from './engine.ts';
import { controlPage } from './page.ts';
import { controlPopup } from './popup.ts';

/** @param head the resolver's first file, which is under way already */
export function control(box: SearchBox, head: Promise<Response>): void {
  const root = box.dataset['root']!;
  const start = box.dataset['mode'] === 'page' ? controlPage : controlPopup;
  start(box, {
    href: makeHref(root, location.origin),
    ask: createEngine(box.dataset['data']!, head),
    tell: teller(box.querySelector('[role=status]')!),
  });
}

/** A live region says a text once; the same text again is not news. */
function teller(region: Element): (text: string) => void {
  return (text) => {
    if (region.textContent !== text) region.textContent = text;
  };
}
