/** The Content Security Policy allows an inline script only by its hash. */
import type { AstroGlobal } from 'astro';
import { digestOf } from './policy.ts';

/** Hashes by script: there are a few, on every page. */
const hashes = new Map<string, `sha256-${string}`>();

/**
 * Adds the hash of an inline script to the page's policy, and returns the script. The policy is
 * written with the page's head, so call this in the frontmatter of the page or its layout, not of a
 * component.
 */
export function allowInline(csp: AstroGlobal['csp'], script: string): string {
  let hash = hashes.get(script);
  if (!hash) {
    hash = digestOf(script);
    hashes.set(script, hash);
  }
  csp?.insertScriptHash(hash);
  return script;
}
