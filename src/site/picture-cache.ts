/** Pictures kept by what is drawn, so that what has not changed is not drawn again. */
import { createHash, type BinaryLike } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export type Png = Uint8Array<ArrayBuffer>;

/** A name for a picture: equal for equal drawings made with equal means, and for no others. */
export function pictureKey(drawing: unknown, means: string): string {
  return digest([means, JSON.stringify(drawing)]).slice(0, 32);
}

/** The SHA-256 of several texts or files, in hexadecimal digits; their borders count. */
export function digest(parts: readonly BinaryLike[]): string {
  const whole = createHash('sha256');
  for (const part of parts) whole.update(createHash('sha256').update(part).digest());
  return whole.digest('hex');
}

/**
 * The picture kept under a key, or the one that `draw` makes, which is then kept. The folder may be
 * deleted at any time. Two builds at once do no harm: a file gets its name when it is whole.
 */
export async function kept(folder: string, key: string, draw: () => Promise<Png>): Promise<Png> {
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
