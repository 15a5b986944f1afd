/**
 * The site's mark as SVG: the lines of a list, one of them found whole. It is drawn on a grid of 16,
 * every edge on a whole number, so that it stays sharp as an icon of 16 pixels.
 */
import { DARK, LIGHT } from './colours.ts';

export interface MarkOptions {
  /** Corners of the ground: round where it stands alone, square where a platform cuts its own shape. */
  readonly round: boolean;
  /** Part of the width that the mark's own grid takes, 0 to 1; the ground fills the rest. */
  readonly scale: number;
  /** Whether the file follows the reader's theme, which only browsers support. */
  readonly themed?: boolean;
}

/** The dark ground would be lost in a dark tab bar. */
const THEMED = `@media(prefers-color-scheme:dark){.g{fill:${DARK.accent}}.l{fill:${DARK.onAccent}}}`;

/** The lines of the mark in a square of 16: x, y, width; each is 2 high. */
export const MARK_LINES = [
  [3, 3, 6],
  [3, 7, 10],
  [3, 11, 5],
  [11, 11, 2],
] as const;

/** The mark on its ground as a whole SVG file, in the light theme's colours unless it follows both. */
export function markSvg({ round, scale, themed = false }: MarkOptions): string {
  const inset = (16 * (1 - scale)) / 2;
  const lines = MARK_LINES.map(
    ([x, y, width]) => `<rect x="${x}" y="${y}" width="${width}" height="2" rx=".25"/>`,
  ).join('');
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">',
    themed ? `<style>${THEMED}</style>` : '',
    `<rect class="g" width="16" height="16"${round ? ' rx="3"' : ''} fill="${LIGHT.accent}"/>`,
    `<g class="l" fill="${LIGHT.onAccent}" transform="translate(${inset} ${inset}) scale(${scale})">${lines}</g>`,
    '</svg>\n',
  ].join('');
}
