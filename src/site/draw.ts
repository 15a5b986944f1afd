/**
 * Pictures of the site as PNG: cards from trees of boxes, with Satori (layout, glyphs as outlines),
 * and icons from SVG; sharp makes the pixels and the palette.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { PngOptions } from 'sharp';
import { CARD, type Box } from '../formats/card.ts';
import { cached, digest, pictureKey, type Png } from './picture-cache.ts';

// The build bundles this file into a folder of its own; packages lie in the project's.
const PACKAGES = resolve('node_modules');
const FOLDER = resolve('.cache/pictures');
const WEIGHTS = [400, 600] as const;
/**
 * A palette of 16 keeps the flat colours exactly from effort 7 on (at 1 the paper turns another
 * white) and takes 14 KB a card; 32 colours take 23 KB and look no better.
 */
const PNG: PngOptions = { palette: true, colours: 16, effort: 7, dither: 0, compressionLevel: 6 };

const fonts = WEIGHTS.map((weight) => ({
  name: 'Plex Mono',
  weight,
  style: 'normal' as const,
  data: readFileSync(
    `${PACKAGES}/@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-${weight}-normal.woff`,
  ),
}));

/** A hash of everything besides the tree that decides how a picture looks. */
const means = digest([
  ...fonts.map(({ data }) => data),
  JSON.stringify([CARD, PNG, version('satori'), version('sharp')]),
]);

/** The picture of a tree, from the cache if it was drawn before. The same tree gives the same bytes. */
export function cardPng(tree: Box): Promise<Png> {
  return cached(FOLDER, pictureKey(tree, means), () => drawCard(tree));
}

/** Draws the picture of a tree, without the cache. */
export async function drawCard(tree: Box): Promise<Png> {
  // Loaded only where something is drawn: these packages take half a second to start.
  const { default: satori } = await import('satori');
  return pixels(await satori(tree as Parameters<typeof satori>[0], { ...CARD, fonts }), 72);
}

/** A drawing with a `viewBox` of 16 by 16, and no other size, as a picture of `size` pixels. */
export function iconPng(svg: string, size: number): Promise<Png> {
  // At 72 dots per inch, an SVG without a size of its own is as large as its `viewBox`, in pixels.
  return cached(FOLDER, pictureKey([svg, size], means), () => pixels(svg, (72 * size) / 16));
}

async function pixels(svg: string, density: number): Promise<Png> {
  const { default: sharp } = await import('sharp');
  return new Uint8Array(await sharp(Buffer.from(svg), { density }).png(PNG).toBuffer());
}

function version(name: string): string {
  const description = readFileSync(`${PACKAGES}/${name}/package.json`, 'utf8');
  return (JSON.parse(description) as { version: string }).version;
}
