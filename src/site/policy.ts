/**
 * The Content Security Policy of a finished page. Astro writes it at the end of the head, behind
 * inline scripts that it is to govern, and allows every inline script and style of the whole site on
 * every page. Here it comes first, behind the character set alone, which has to stand within the first
 * 1024 bytes, and allows what this page holds, and only of what Astro allowed.
 */
import { createHash, type BinaryLike } from 'node:crypto';

const POLICY = /<meta http-equiv="content-security-policy" content="([^"]*)">/;
/**
 * A script without `src`, or a style; the text between the tags is what a policy hashes. Data for
 * search engines is neither.
 */
const INLINE = /<(script|style)(?![^>]*(?:\ssrc=|ld\+json))[^>]*>([^]*?)<\/\1>/g;
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
  const held = new Set(Array.from(html.matchAll(INLINE), ([, , text]) => knownHash(text!)));
  const tight = content!.replace(HASH, (source) => (held.has(source.trim()) ? source : ''));
  return html
    .replace(element, '')
    .replace(
      /<head>\s*(?:<meta charset="[^"]*">)?/,
      (start) => start + element.replace(content!, () => tight),
    );
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
