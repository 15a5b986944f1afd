/** Where Astro caches what it read of a content folder. */
import { createHash } from 'node:crypto';

/**
 * One cache folder per content folder, so that builds do not reuse each other's entries.
 *
 * @param content absolute path of the content folder
 */
export function cacheDirOf(content: string): string {
  return `./.cache/astro-${createHash('sha256').update(content).digest('hex').slice(0, 10)}`;
}
