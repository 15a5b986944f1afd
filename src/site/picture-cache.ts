/**
 * A cache of pictures by what they are drawn from, so that what has not changed is not drawn again.
 */
import { createHash, type BinaryLike } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export type Png = Uint8Array<ArrayBuffer>;

/** The key of a picture: equal only for equal drawings made with equal means. */
export function pictureKey(drawing: unknown, means: string): string {
  return digest([means, JSON.stringify(drawing)]).slice(0, 32);
}

/**
 * The SHA-256 of several texts or files in hexadecimal; where one ends and the next begins counts.
 */
export function digest(parts: readonly BinaryLike[]): string {
  const whole = createHash('sha256');
  for (const part of parts) whole.update(createHash('sha256').update(part).digest());
  return whole.digest('hex');
}

/**
 * The cached picture of a key; if there is none, the one that `draw` makes, which is then cached.
 * The folder may be deleted at any time, and two builds may share it: a file gets its name once it
 * is complete.
 */
export async function cached(folder: string, key: string, draw: () => Promise<Png>): Promise<Png> {
  const path = join(folder, `${key}.png`);
  try {
    return await readFile(path);
  } catch {
    const picture = await draw();
    await mkdir(folder, { recursive: true });
    const part = `${path}.${process.pid}`;
    await writeFile(part, picture);
    await rename(part, path);
    return picture;
  }
}
