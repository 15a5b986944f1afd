/**
 * The Content Security Policy of a finished page. Astro writes it at the end of the head, behind
 * inline scripts that it is to govern, and allows every inline script and style of the whole site on
 * every page. Here it comes first, behind the character set alone, which has to stand within the first
 * 1024 bytes, and allows what this page holds, and only of what Astro allowed.
 */
import { createHash, type BinaryLike } from 'node:crypto';

const POLICY = /<meta http-equiv="content-security-policy" content="([^"]*)">/;
const OPENING = /<(script|style)\b([^>]*)>/g;
/** A script in a file of its own, and data for search engines, which is no script. */
const NOT_INLINE = /\ssrc=|ld\+json/;
const HEAD = /<head>\s*(?:<meta charset="[^"]*">)?/;
const HASH = /\s'sha(?:256|384|512)-[^']*'/g;

/**
 * A page's HTML with its policy first and no wider than it needs. Pages without one stay as they
 * are.
 *
 * Every page of a build comes through here, so bytes are read as characters (Latin-1): all that is
 * looked for is ASCII, and decoding and encoding UTF-8 would take more time than the rest.
 */
export function tightenPolicy(page: Uint8Array): Uint8Array<ArrayBuffer> {
  const html = Buffer.from(page.buffer, page.byteOffset, page.byteLength).toString('latin1');
  return Buffer.from(tightened(html), 'latin1');
}

function tightened(html: string): string {
  const found = POLICY.exec(html);
  if (!found) return html;
  const [element, content] = found;
  const held = new Set(Array.from(inlineTexts(html), knownHash));
  const tight = content!.replace(HASH, (source) => (held.has(source.trim()) ? source : ''));
  const rest = html.slice(0, found.index) + html.slice(found.index + element.length);
  return rest.replace(HEAD, (start) => start + element.replace(content!, () => tight));
}

/**
 * The text of each inline script and style: what a policy hashes. Ends are looked for as strings, since
 * a pattern would go through the styles of every page sign by sign.
 */
function* inlineTexts(html: string): Generator<string> {
  OPENING.lastIndex = 0;
  for (let tag = OPENING.exec(html); tag; tag = OPENING.exec(html)) {
    const start = OPENING.lastIndex;
    const end = html.indexOf(`</${tag[1]}>`, start);
    if (end < 0) return;
    if (!NOT_INLINE.test(tag[2]!)) yield html.slice(start, end);
    OPENING.lastIndex = end;
  }
}

/** Hashes by content: all pages share a handful of styles and scripts. */
const known = new Map<string, string>();

function knownHash(bytes: string): string {
  let hash = known.get(bytes);
  if (!hash) known.set(bytes, (hash = hashOf(Buffer.from(bytes, 'latin1'))));
  return hash;
}

/** The source expression that allows an inline text: its hash in single quotes (CSP 3). */
export function hashOf(text: BinaryLike): string {
  return `'${digestOf(text)}'`;
}

/** The hash of an inline text, with the name of its algorithm. */
export function digestOf(text: BinaryLike): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
