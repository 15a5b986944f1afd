/**
 * `<not-found>`: looks for a code in the address that led nowhere. One that is known is gone to,
 * without leaving this page in the history; for one that is not, the nearest are offered. Where it
 * stays on this page, `data-state` is `ready` once it has looked.
 */
import { makeHref } from '../site/href.ts';
import { createEngine } from './search/engine.ts';
import { codeInPath } from './path-text.ts';
import { element } from './search/render.ts';

class NotFound extends HTMLElement {
  async connectedCallback(): Promise<void> {
    if (await this.#look()) this.dataset['state'] = 'ready';
  }

  /** True where the reader stays on this page. */
  async #look(): Promise<boolean> {
    const box = document.querySelector<HTMLElement>('search-box');
    const told = this.querySelector('[role=status]');
    if (!box || !told) return true;
    const href = makeHref(box.dataset['root']!, location.origin);
    const text = codeInPath(location.pathname, href.home);
    if (!text) return true;
    const { candidates, saw } = await createEngine(box.dataset['data']!)(text);
    const [first] = candidates;
    const foreign = saw.notes.find((note) => note.kind === 'foreign-code');
    const unknown = saw.notes.find((note) => note.kind === 'unknown-code');
    if (first && first.via === 'code' && !unknown) {
      location.replace(href.code(first) + location.hash);
      return false;
    }
    if (foreign?.prefix) {
      location.replace(href.named(foreign.prefix));
      return false;
    }
    if (unknown) {
      told.replaceChildren(unknown.text, ' ');
      for (const code of unknown.codes) {
        told.append(element('a', { class: 'code', href: href.named(code) }, code), ' ');
      }
    }
    return true;
  }
}

customElements.define('not-found', NotFound);
