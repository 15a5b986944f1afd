/** Results as both ways of showing them need them: an address, and what stands there. */
import { NO_STATUS } from '../../catalog/no-status.ts';
import type { Candidate } from '../../resolve/types.ts';
import type { Href } from '../../site/href.ts';
import { element } from './element.ts';
import { rowAddress } from './enter.ts';
import type { Found } from './finds.ts';
import { codeContent, rowContent } from './render.ts';

export interface Hit {
  readonly url: string;
  readonly content: Node[];
  /** What a result is, for programs: its code, its status and what found it. */
  readonly data: Readonly<Record<string, string>>;
}

/** A row that the resolver gave. */
export function rowHit(href: Href, row: Candidate, source = 'resolver'): Hit {
  return {
    url: rowAddress(href, row),
    content: rowContent(row),
    data: {
      'data-code': row.code,
      ...(row.status !== NO_STATUS && { 'data-status': String(row.status) }),
      'data-source': source,
    },
  };
}

/** A code with all of its rows. */
export function codeHit(href: Href, rows: readonly Candidate[], url?: string): Hit {
  const [first] = rows as readonly [Candidate];
  return {
    url: url ?? href.code(first),
    content: codeContent(rows),
    data: { 'data-code': first.code, 'data-source': 'fulltext' },
  };
}

/** What full text found. */
export function foundHit(href: Href, found: Found): Hit {
  if (found.kind === 'rows') {
    const [first, second] = found.rows as readonly [Candidate, Candidate?];
    return second ? codeHit(href, found.rows, found.url) : rowHit(href, first, 'fulltext');
  }
  const { url, title, section, excerpt } = found;
  return {
    url,
    content: [
      element(
        'span',
        { class: 'hit-head' },
        element('span', { class: 'hit-title' }, title),
        ...(section ? [element('span', { class: 'hit-section' }, section)] : []),
      ),
      element('span', { class: 'hit-why' }, excerpt),
    ],
    data: { 'data-source': 'fulltext' },
  };
}
