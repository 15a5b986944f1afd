/**
 * The Content Security Policy of a finished page. Astro writes it at the end of the head, behind
 * inline scripts that it is to govern, and allows every inline script and style of the whole site on
 * every page. Here it comes first, behind the character set alone, which has to stand within the first
 * 1024 bytes, and allows what this page holds, and only of what Astro allowed.
 */
import { createHash } from 'node:crypto';

const POLICY = /<meta http-equiv="content-security-policy" content="([^"]*)">/;
/** A script without `src`, or a style; the text between the tags is what a policy hashes. */
const INLINE = /<(script|style)(?![^>]*\ssrc=)[^>]*>([^]*?)<\/\1>/g;
const HASH = /\s'sha(?:256|384|512)-[^']*'/g;

/** A page's HTML with its policy first and no wider than it needs. Pages without one stay as they are. */
export function tightenPolicy(html: string): string {
  const found = POLICY.exec(html);
  if (!found) return html;
  const [element, content] = found;
  const held = new Set(Array.from(html.matchAll(INLINE), ([, , text]) => hashOf(text!)));
  const tight = content!.replace(HASH, (source) => (held.has(source.trim()) ? source : ''));
  return html
    .replace(element, '')
    .replace(
      /<head>\s*(?:<meta charset="[^"]*">)?/,
      (start) => start + element.replace(content!, () => tight),
    );
}

/** The source expression that allows an inline text. */
export function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
