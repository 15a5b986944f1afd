/** What the popup and the search page share. */
import type { Resolver } from '../../resolve/load.ts';
import { makeHref, type Href } from '../../site/href.ts';
import type { SearchBox } from '../search-box.ts';
import { createEngine } from './engine.ts';

export interface Tools {
  readonly href: Href;
  readonly engine: Resolver;
  /** Announces a sentence to screen readers. */
  readonly tell: (text: string) => void;
}

export function toolsFor(box: SearchBox): Tools {
  const region = box.querySelector('[role=status]')!;
  return {
    href: makeHref(box.dataset['root']!, location.origin),
    engine: createEngine(box.dataset['data']!, (name) => box.file(name)),
    // Set only if it differs: the same text again is not news.
    tell: (text) => {
      if (region.textContent !== text) region.textContent = text;
    },
  };
}
