/** What cards are made of: boxes, text on a monospaced grid, statuses, the site's mark. */
import { statusLabel } from '../catalog/http-status.ts';
import { statusFamily } from '../catalog/status-family.ts';
import type { Line } from './card-text.ts';
import { LIGHT } from './colours.ts';
import { MARK_LINES } from './mark.ts';

/** A box, in the shape that Satori takes: an element without a component behind it. */
export interface Box {
  readonly type: 'div';
  readonly props: {
    readonly style: Style;
    readonly children: string | readonly Box[];
  };
}

type Style = Readonly<Record<string, string | number>>;

/** Width of a character of the monospaced face, in em. */
const ADVANCE = 0.6;
/** By how much headings are set tighter, in em. */
const TIGHT = 0.03;

/** How many characters of a font size fit into a width, both in pixels. */
export function columns(size: number, width: number): number {
  return Math.floor(width / (size * ADVANCE));
}

/** A heading in one line, as large as the width allows, at most `most` pixels. */
export function heading(content: string, most: number, width: number): Box {
  const fits = Math.floor(width / (Math.max(1, content.length) * (ADVANCE - TIGHT)));
  return text(content, {
    fontSize: Math.min(most, fits),
    fontWeight: 600,
    lineHeight: 1.15,
    letterSpacing: `-${TIGHT}em`,
  });
}

/** Text that keeps its spaces and never wraps: `breakLines` has broken it before. */
export function text(content: string, style: Style = {}): Box {
  return {
    type: 'div',
    props: { style: { display: 'flex', whiteSpace: 'pre', ...style }, children: content },
  };
}

/**
 * A box of boxes, in a row unless its style says otherwise. Satori wants `flex` on each of them.
 */
export function box(style: Style, children: readonly Box[] = []): Box {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

/** Lines of a message; placeholders are tinted, as on the pages. */
export function lines(content: readonly Line[], fontSize: number): Box {
  const tint = { color: LIGHT.accent, background: LIGHT.accentWash, borderRadius: 6 };
  const toLine = (line: Line): Box =>
    box(
      {},
      line.map((run) => text(run.text, run.placeholder ? tint : {})),
    );
  return box({ flexDirection: 'column', fontSize, lineHeight: 1.3 }, content.map(toLine));
}

/** A status: number, shape (diamond: client, square: server) and colour, as on the pages. */
export function chip(status: number, fontSize: number, named = false): Box {
  const family = statusFamily(status);
  const color = colourOf(status);
  const side = Math.round(fontSize * 0.46);
  const wash = { client: LIGHT.clientWash, server: LIGHT.serverWash, other: LIGHT.paper };
  const shape = box({
    width: side,
    height: side,
    border: `4px solid ${color}`,
    ...(family === 'client' && { transform: 'rotate(45deg)' }),
    ...(family === 'server' && { background: color }),
  });
  return box(
    {
      alignItems: 'center',
      gap: fontSize * 0.4,
      padding: `0 ${fontSize * 0.5}px`,
      border: `3px solid ${color}`,
      borderRadius: family === 'server' ? 8 : 999,
      background: wash[family],
      color,
      fontSize,
      fontWeight: 600,
      lineHeight: 1.3,
    },
    [shape, text(named ? statusLabel(status) : `${status}`)],
  );
}

/** Width of a chip without a name: padding, shape, gap, three digits, border. */
export function chipWidth(fontSize: number): number {
  return fontSize * (1 + 0.46 + 0.4 + 3 * ADVANCE) + 6;
}

/** The colour of a status's family, as on the pages; that of a row without status is quiet. */
export function colourOf(status: number): string {
  const family = statusFamily(status);
  return family === 'other' ? LIGHT.soft : LIGHT[family];
}

/** The site's mark on its ground. */
export function mark(size: number): Box {
  const unit = size / 16;
  return box(
    {
      position: 'relative',
      width: size,
      height: size,
      background: LIGHT.accent,
      borderRadius: 3 * unit,
    },
    MARK_LINES.map(([x, y, width]) =>
      box({
        position: 'absolute',
        left: x * unit,
        top: y * unit,
        width: width * unit,
        height: 2 * unit,
        background: LIGHT.paper,
      }),
    ),
  );
}
