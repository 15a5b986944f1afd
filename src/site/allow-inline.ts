/** The Content Security Policy allows an inline script only by its hash. */
import type { AstroGlobal } from 'astro';
import { digestOf } from './policy.ts';

/** Hashes by script: there are a few, on every page. */
const hashes = new Map<string, `sha256-${string}`>();

/**
 * Adds the hash of an inline script to the page's policy, and returns the script.
 *
 * The policy is written at the end of the head, so this has to be called before: in the layout, whose
 * template is evaluated as a whole before any of it is written, or in the frontmatter of what the
 * layout stands in. In a slot of the layout, or a component in its body, it is too late.
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
