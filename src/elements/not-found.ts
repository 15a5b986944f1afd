/**
 * `<not-found>`: looks for a code in an address that led nowhere. A known code is opened, in place
 * of this page in the history; for an unknown one, or several, pages are offered. If the reader
 * stays, `data-state` becomes `ready` once it has looked, even in vain.
 */
import { makeHref } from '../site/href.ts';
import { createEngine } from './search/engine.ts';
import { noteContent } from './search/notes.ts';
import { NO_ANSWERS } from './search/said.ts';
import { answerForPath } from './path-answer.ts';

class NotFound extends HTMLElement {
  async connectedCallback(): Promise<void> {
    try {
      if (!(await this.#look())) return;
    } catch {
      this.querySelector('[role=status]')!.textContent = NO_ANSWERS;
    }
    this.dataset['state'] = 'ready';
  }

  /** True where the reader stays on this page. */
  async #look(): Promise<boolean> {
    const box = document.querySelector<HTMLElement>('search-box');
    const told = this.querySelector('[role=status]');
    if (!box || !told) return true;
    const href = makeHref(box.dataset['root']!, location.origin);
    const { answer: ask } = createEngine(box.dataset['data']!);
    const answer = await answerForPath(location.pathname, href.home, ask);
    if (answer?.kind === 'code') {
      const row = answer.anchor && !location.hash ? `#${answer.anchor}` : location.hash;
      location.replace(href.code(answer) + row);
      return false;
    }
    if (answer?.kind === 'foreign') {
      location.replace(href.named(answer.prefix));
      return false;
    }
    if (answer) told.replaceChildren(...noteContent(answer.note, href).childNodes);
    return true;
  }
}

customElements.define('not-found', NotFound);
