/**
 * The picture of a page in a link preview, 1200 × 630, as a tree of boxes for a renderer (Satori).
 * Chat clients show it at a quarter of that width, so the code and the status are large, and nothing
 * is set smaller than 30 pixels.
 */
import { NO_STATUS } from '../catalog/no-status.ts';
import type { Code } from '../catalog/types.ts';
import { messagesOf, statusesOf } from '../catalog/views.ts';
import {
  box,
  chip,
  chipWidth,
  colourOf,
  columns,
  heading,
  lines,
  mark,
  text,
  type Box,
} from './card-parts.ts';
import { breakLines, clipLine } from './card-text.ts';
import { LIGHT } from './colours.ts';

export type { Box };

export const CARD = { width: 1200, height: 630 } as const;

/** What a code's card says beside the code. */
interface CardFrame {
  readonly siteName: string;
  readonly catalogName: string;
}

const BAND = 24;
const INNER = CARD.width - BAND - 56 - 64;
const SMALL = 34;
/** Sizes for a single message with the lines it may take at each. */
const MESSAGE_SIZES = [
  [56, 2],
  [42, 3],
  [32, 4],
] as const;
/** Sizes for several messages with the lines that they may take together. */
const LIST_SIZES = [
  [40, 4],
  [30, 6],
] as const;
const MOST_MESSAGES = 3;

/** The card of a code: its name, its statuses, its messages. */
export function codeCard(code: Code, { siteName, catalogName }: CardFrame): Box {
  const statuses = statusesOf(code);
  const messages = messagesOf(code);
  const eyebrow = code.withdrawn ? `Withdrawn · ${catalogName}` : catalogName;
  const bands = statuses.length ? statuses : [NO_STATUS];
  return frame([...new Set(bands.map(colourOf))], siteName, [
    text(clipLine(eyebrow, columns(SMALL, INNER)), { fontSize: SMALL, color: LIGHT.soft }),
    heading(code.label, 124, INNER),
    ...(messages.length > 1
      ? [messageList(code, messages)]
      : [...(statuses.length ? [statusRow(statuses)] : []), message(messages[0] ?? '')]),
  ]);
}

/** The card of every other page. */
export function siteCard(siteName: string, tagline: string, size: string): Box {
  return frame([LIGHT.accent], siteName, [
    box(
      { flexDirection: 'column', gap: 12, marginTop: 70 },
      tagline.split(/(?<=\.) /).map((sentence) => heading(sentence, 84, INNER)),
    ),
    text(clipLine(size, columns(40, INNER)), { fontSize: 40, marginTop: 32, color: LIGHT.soft }),
  ]);
}

/** Paper, a band in the colours of the statuses, the content, the site's name at the foot. */
function frame(bands: readonly string[], siteName: string, content: readonly Box[]): Box {
  const page = {
    ...CARD,
    background: LIGHT.paper,
    color: LIGHT.ink,
    fontFamily: 'Plex Mono',
  };
  const name = clipLine(siteName, columns(SMALL, INNER - 64));
  return box(page, [
    box(
      { width: BAND, flexDirection: 'column' },
      bands.map((background) => box({ flexGrow: 1, background })),
    ),
    box({ flexDirection: 'column', flexGrow: 1, padding: '48px 64px 44px 56px' }, [
      ...content,
      box({ marginTop: 'auto', alignItems: 'center', gap: 18 }, [
        mark(44),
        text(name, { fontSize: SMALL, color: LIGHT.soft }),
      ]),
    ]),
  ]);
}

function statusRow(statuses: readonly number[]): Box {
  const chips = statuses.map((status) => chip(status, 36, statuses.length === 1));
  return box({ gap: 16, marginTop: 14 }, chips);
}

/** A single message, at the largest size at which it fits. */
function message(template: string): Box {
  const at = ([size, most]: readonly [number, number]) =>
    breakLines(template, columns(size, INNER), most + 1).length <= most;
  const [size, most] = MESSAGE_SIZES.find(at) ?? MESSAGE_SIZES.at(-1)!;
  const broken = breakLines(template, columns(size, INNER), most);
  return box({ marginTop: 26 }, [lines(broken, size)]);
}

/** Several messages, each after its statuses, in two lines at most. */
function messageList(code: Code, messages: readonly string[]): Box {
  const fits = messages.length <= MOST_MESSAGES;
  const entries = messages
    .slice(0, fits ? MOST_MESSAGES : MOST_MESSAGES - 1)
    .map((template) => ({ template, statuses: statusesWith(code, template) }));
  const broken = (entry: (typeof entries)[number], size: number, most: number) => {
    const chips = entry.statuses.length;
    const beside = chips ? chips * (chipWidth(size) + 12) + 12 : 0;
    return breakLines(entry.template, Math.max(10, columns(size, INNER - beside)), most);
  };
  const at = ([size, most]: readonly [number, number]): boolean =>
    entries.reduce((sum, entry) => sum + broken(entry, size, most).length, 0) <= most;
  const [size] = LIST_SIZES.find(at) ?? LIST_SIZES.at(-1)!;
  const rest = messages.length - entries.length;
  return box({ flexDirection: 'column', gap: 14, marginTop: 22 }, [
    ...entries.map((entry) => {
      const chips = entry.statuses.map((status) => chip(status, size));
      return box({ gap: 24 }, [
        ...(chips.length ? [box({ gap: 12, alignItems: 'flex-start' }, chips)] : []),
        lines(broken(entry, size, 2), size),
      ]);
    }),
    ...(rest ? [text(`and ${rest} more`, { fontSize: size, color: LIGHT.soft })] : []),
  ]);
}

function statusesWith({ rows }: Code, template: string): number[] {
  return statusesOf({ rows: rows.filter((row) => row.message === template) });
}
