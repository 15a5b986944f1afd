/** A built site in the place of the one before. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Exchanges a folder for one that is beside it. Where that fails, the one before is there again. */
export function putInPlace(fresh: string, target: string): void {
  const old = join(dirname(target), `.${basename(target)}-old`);
  rmSync(old, { recursive: true, force: true });
  const hadOne = existsSync(target);
  if (hadOne) renameSync(target, old);
  try {
    renameSync(fresh, target);
  } catch (error) {
    if (hadOne) renameSync(old, target);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}
