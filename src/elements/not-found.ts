/**
 * `<not-found>`: looks for a code in the address that led nowhere. One that is known is gone to,
 * without leaving this page in the history; for one that is not, the nearest are offered.
 */
import { makeHref } from '../site/href.ts';
import { createEngine } from './search/engine.ts';
import { codeInPath } from './path-text.ts';
import { element } from './search/render.ts';

class NotFound extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const box = document.querySelector<HTMLElement>('search-box');
    const told = this.querySelector('[role=status]');
    if (!box || !told) return;
    const href = makeHref(box.dataset['root']!, location.origin);
    const text = codeInPath(location.pathname, href.home);
    if (!text) return;
    const { candidates, saw } = await createEngine(box.dataset['data']!)(text);
    const [first] = candidates;
    const foreign = saw.notes.find((note) => note.kind === 'foreign-code');
    const unknown = saw.notes.find((note) => note.kind === 'unknown-code');
    if (first && first.via === 'code' && !unknown) {
      location.replace(href.code(first) + location.hash);
    } else if (foreign?.prefix) {
      location.replace(href.named(foreign.prefix));
    } else if (unknown) {
      told.replaceChildren(unknown.text, ' ');
      for (const code of unknown.codes) {
        told.append(element('a', { class: 'code', href: href.named(code) }, code), ' ');
      }
    }
  }
}

customElements.define('not-found', NotFound);
