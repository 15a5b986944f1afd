/** Checks what prose refers to: codes, documents, statuses and addresses. */
import { STATUS_CODES } from 'node:http';
import { decodePart, parseFragment } from '../catalog/fragment.ts';
import type { Catalog } from '../catalog/types.ts';
import { codeNamed, statusesOf } from '../catalog/views.ts';
import type { Addresses } from './addresses.ts';
import { citationOf } from './citation.ts';
import { meant } from './nearest.ts';
import type { Finding } from './problem.ts';
import type { Standards } from './settings.ts';

/** Everything that prose may name. */
export interface Known {
  readonly catalog: Catalog;
  /**
   * Names of code files that cannot be read: their codes exist, but nothing more is known of them.
   */
  readonly unread: ReadonlySet<string>;
  /** Null where `references.yaml` cannot be read. */
  readonly standards: Standards | null;
  readonly addresses: Addresses;
}

/** `<Code id="…" status={…} />` */
export function codeFinding(id: string, status: string | undefined, known: Known): Finding | null {
  const code = codeNamed(known.catalog, id);
  if (!code) {
    if (known.unread.has(id)) return null;
    const ids = known.catalog.codes.map((each) => each.id);
    return {
      found: `<Code id="${id}" />`,
      expected: 'a code that has a file in content/codes',
      todo: meant(id, ids) ?? 'Correct the code, or add its file',
    };
  }
  if (status === undefined || code.rows.some((row) => `${row.status}` === status)) return null;
  return {
    found: `<Code id="${id}" status={${status}} />`,
    expected: `a status of ${id}: ${statusesOf(code).join(', ') || 'none'}`,
    todo: 'Correct the status, or leave it out',
  };
}

/** `<Ref to="…" section="…" />` */
export function refFinding(
  to: string,
  section: string | undefined,
  { standards }: Known,
): Finding | null {
  if (!standards) return null;
  if (!Object.hasOwn(standards, to)) {
    return {
      found: `<Ref to="${to}" />`,
      expected: 'a document that references.yaml lists',
      todo:
        meant(to, Object.keys(standards)) ?? 'Correct the name, or add the document to the list',
    };
  }
  const sections = Object.keys(standards[to]!.sections);
  if (section === undefined || sections.includes(section)) return null;
  return {
    found: `<Ref to="${to}" section="${section}" />`,
    expected: `a section of ${to} that references.yaml lists: ${sections.join(', ') || 'none'}`,
    todo: meant(section, sections) ?? 'Correct the section, or add it to the list',
  };
}

/**
 * An external link that cites a standard, by its text or its address: notes in Markdown cannot use
 * `<Ref>`. Its text has to be the citation, such as `RFC 9110, section 15.5.4`. Other links are not
 * checked.
 */
export function citationFinding(text: string, url: string, known: Known): Finding | null {
  const { standards } = known;
  if (!standards || !/^https?:/.test(url)) return null;
  const [to = '', section] = text.split(', section ');
  if (!Object.hasOwn(standards, to) && !/^RFC \d+$/.test(to)) {
    const document = Object.keys(standards).find((name) => leadsTo(url, standards[name]!.url));
    if (document === undefined) return null;
    return {
      found: `a link to ${url} with the text "${text}"`,
      expected: `"${document}" as its text, or "${document}, section …"`,
      todo: 'Say in the text what is cited',
    };
  }
  const unlisted = refFinding(to, section, known);
  if (unlisted) return { ...unlisted, found: `a citation of "${text}"` };
  const { href } = citationOf(standards, to, section)!;
  if (url === href) return null;
  return {
    found: `a citation of "${text}" that leads to ${url}`,
    expected: `the address that references.yaml has, ${href}`,
    todo: 'Correct the address, or the citation',
  };
}

function leadsTo(url: string, document: string): boolean {
  return url.split('#')[0] === document;
}

/** `<Status code={…} />` */
export function statusFinding(code: string): Finding | null {
  if (Object.hasOwn(STATUS_CODES, code)) return null;
  return {
    found: `<Status code={${code}} />`,
    expected: 'an HTTP status code that is registered',
    todo: meant(code, Object.keys(STATUS_CODES)) ?? 'Correct the number',
  };
}

/** A link within the site, from its root or from the page that it stands on. */
export function linkFinding(url: string, page: string, { addresses }: Known): Finding | null {
  const here = new URL(page, 'https://site.example');
  const to = URL.canParse(url, here.href) ? new URL(url, here) : null;
  // The headings of the page itself are known only once it is rendered.
  if (to?.origin !== here.origin || url.startsWith('#')) return null;
  const path = decodePart(to.pathname);
  const anchors = addresses.get(path);
  if (anchors === undefined) {
    return {
      found: `a link to ${url}`,
      expected: 'an address of a page or file of this site',
      todo: addressMeant(path, addresses) ?? 'Correct the address, or add what it leads to',
    };
  }
  const { anchor } = parseFragment(to.hash);
  if (!anchors || anchor === '' || anchors.has(anchor)) return null;
  return {
    found: `a link to ${url}`,
    expected: `a row of that page: ${[...anchors].map((known) => `#${known}`).join(', ')}`,
    todo: meant(anchor, [...anchors]) ?? 'Correct what follows "#", or leave it out',
  };
}

/** Compares only the last segment: what leads to it is the same for many addresses. */
function addressMeant(path: string, addresses: Addresses): string | null {
  const [, folder = '', name = ''] = /^(.*\/)([^/]+\/?)$/.exec(path) ?? [];
  const names = [...addresses.keys()]
    .filter((known) => known.startsWith(folder))
    .map((known) => known.slice(folder.length));
  return meant(name, addresses.has(`${path}/`) ? [`${name}/`] : names, folder);
}
