/** What both ways of showing answers are given and share. */
import type { Resolver } from '../../resolve/load.ts';
import { makeHref, type Href } from '../../site/href.ts';
import type { SearchBox } from '../search-box.ts';
import { createEngine } from './engine.ts';

export interface Tools {
  readonly href: Href;
  readonly engine: Resolver;
  /** Says something to everybody, screen readers included. */
  readonly tell: (text: string) => void;
}

export function toolsFor(box: SearchBox): Tools {
  const region = box.querySelector('[role=status]')!;
  return {
    href: makeHref(box.dataset['root']!, location.origin),
    engine: createEngine(box.dataset['data']!, (name) => box.file(name)),
    // A live region says a text once; the same text again is not news.
    tell: (text) => {
      if (region.textContent !== text) region.textContent = text;
    },
  };
}
