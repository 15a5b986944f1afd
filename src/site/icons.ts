/** The site's icons, all from the one mark. */
import { markSvg, type MarkOptions } from '../formats/mark.ts';
import { iconPng } from './draw.ts';
import type { Png } from './picture-cache.ts';

interface IconFile {
  /** File under the site's root. */
  readonly name: string;
  readonly size: number;
  readonly mark: MarkOptions;
}

const ALONE: MarkOptions = { round: true, scale: 1 };
/** Apple cuts the corners itself. */
const APPLE: MarkOptions = { round: false, scale: 0.86 };
/** A platform may cut away all but a circle of 80 % (W3C manifest, "safe zone"). */
const MASKABLE: MarkOptions = { round: false, scale: 0.75 };

export const FAVICON = 'favicon.svg';

export const ICON_FILES: readonly IconFile[] = [
  { name: 'apple-touch-icon.png', size: 180, mark: APPLE },
  { name: 'icon-192.png', size: 192, mark: ALONE },
  { name: 'icon-512.png', size: 512, mark: ALONE },
  { name: 'icon-maskable-512.png', size: 512, mark: MASKABLE },
];

/** The icon of browser tabs, for both themes. */
export function faviconSvg(): string {
  return markSvg({ ...ALONE, themed: true });
}

/** One of `ICON_FILES` as PNG, drawn or from the cache of pictures. */
export function iconFile({ mark, size }: IconFile): Promise<Png> {
  return iconPng(markSvg(mark), size);
}

/**
 * `favicon.ico`, which browsers and tools ask for unbidden: the mark at 16 and 32 pixels, as PNG
 * within an ICO directory of 6 bytes and 16 an entry, little-endian.
 */
export async function faviconIco(): Promise<Png> {
  const sizes = [16, 32];
  const pictures = await Promise.all(sizes.map((size) => iconPng(markSvg(ALONE), size)));
  const directory = new DataView(new ArrayBuffer(6 + 16 * sizes.length));
  directory.setUint16(2, 1, true); // an icon, not a cursor
  directory.setUint16(4, sizes.length, true);
  let offset = directory.byteLength;
  for (const [index, picture] of pictures.entries()) {
    const at = 6 + 16 * index;
    directory.setUint8(at, sizes[index]!);
    directory.setUint8(at + 1, sizes[index]!);
    directory.setUint16(at + 4, 1, true); // planes
    directory.setUint16(at + 6, 32, true); // bits a pixel
    directory.setUint32(at + 8, picture.length, true);
    directory.setUint32(at + 12, offset, true);
    offset += picture.length;
  }
  return new Uint8Array(Buffer.concat([new Uint8Array(directory.buffer), ...pictures]));
}
