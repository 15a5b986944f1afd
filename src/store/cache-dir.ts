/** Where Astro keeps what it read of a content folder, so that it need not read it again. */
import { createHash } from 'node:crypto';

/**
 * A folder for each content folder: what was read of one is nothing to start from for another of the
 * same name.
 *
 * @param content absolute path of the content folder
 */
export function cacheDirOf(content: string): string {
  return `./.cache/astro-${createHash('sha256').update(content).digest('hex').slice(0, 10)}`;
}
