/**
 * `<not-found>`: looks for a code in the address that led nowhere. One that is known is gone to,
 * without leaving this page in the history; for one that is not, and for
 * several that it may be, pages are offered.
 */
import { makeHref } from '../site/href.ts';
import { createEngine } from './search/engine.ts';
import { answerForPath } from './path-answer.ts';
import { element } from './search/render.ts';

class NotFound extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const box = document.querySelector<HTMLElement>('search-box');
    const told = this.querySelector('[role=status]');
    if (!box || !told) return;
    const href = makeHref(box.dataset['root']!, location.origin);
    const ask = createEngine(box.dataset['data']!);
    const answer = await answerForPath(location.pathname, href.home, ask);
    if (answer?.kind === 'code') {
      location.replace(href.code(answer) + location.hash);
    } else if (answer?.kind === 'foreign') {
      location.replace(href.named(answer.prefix));
    } else if (answer) {
      told.replaceChildren(answer.text, ' ');
      for (const page of answer.pages) {
        told.append(element('a', { class: 'code', href: href.code(page) }, page.label), ' ');
      }
    }
  }
}

customElements.define('not-found', NotFound);
