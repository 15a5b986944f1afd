/**
 * Pictures of a page, and whether two of them look alike. All views of a page are on one sheet, a row
 * a theme and a column a width, so that one picture a page is kept and looked at.
 */
import sharp, { type Sharp } from 'sharp';

export interface View {
  readonly theme: 'light' | 'dark';
  /** The window's, in CSS pixels. */
  readonly width: number;
  /** Place on a sheet, in the sheet's pixels. */
  readonly place: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
}

/** What differs in a view, where something does. */
export interface Difference {
  readonly view: View;
  /** Places on the sheet of the squares that differ. */
  readonly squares: readonly View['place'][];
  /** By how much of 255 the square that differs most does. */
  readonly most: number;
}

/** The window's height, in CSS pixels: what a reader sees first, and the part below it. */
export const HEIGHT = 1600;

const WIDTHS = [360, 768, 1440];
/** Pixels of a sheet for each CSS pixel: the places of text can be told, at few bytes. */
const SCALE = 3 / 8;
const GAP = 12;
/** What is compared is the average colour of squares, with sides of about so many CSS pixels. */
const SQUARE = 32;
/**
 * By how much of 255 a square's colour may differ. Another rendering of the same text moves it by up
 * to 11, a line of text that is gone or has another colour by 15 and more.
 */
const MOST = 13;
/** Averages of squares hide what is lost with a low quality. */
const WEBP = { quality: 30, effort: 6 };

/** The views of a page, row by row. */
export const VIEWS: readonly View[] = (['light', 'dark'] as const).flatMap((theme, row) =>
  WIDTHS.map((width, column) => ({ theme, width, place: placeOf(row, column) })),
);

/**
 * The sheet of a page, as it is kept.
 *
 * @param shots a screenshot a view, in the order of `VIEWS`
 */
export async function sheetOf(shots: readonly Buffer[]): Promise<Buffer> {
  const parts = VIEWS.map(async ({ place: { left, top, width, height } }, index) => {
    // A soft kernel: sharp edges of letters would take a third more bytes.
    const options = { fit: 'fill', kernel: 'mitchell' } as const;
    const input = await sharp(shots[index]).resize(width, height, options).png().toBuffer();
    return { input, left, top };
  });
  const { left, top, width, height } = VIEWS.at(-1)!.place;
  const sheet = { width: left + width, height: top + height, channels: 3, background: '#888' };
  return sharp({ create: { ...sheet, channels: 3 } })
    .composite(await Promise.all(parts))
    .webp(WEBP)
    .toBuffer();
}

/** The views that do not look alike on two sheets. */
export async function differencesOf(one: Buffer, other: Buffer): Promise<Difference[]> {
  const [kept, now] = await Promise.all([decoded(one), decoded(other)]);
  const compared = VIEWS.map(async (view) => {
    const [before, after] = await Promise.all([squaresOf(kept, view), squaresOf(now, view)]);
    const amounts = before.map(({ colour }, index) => farthest(colour, after[index]!.colour));
    const squares = before.filter((_, index) => amounts[index]! > MOST).map(({ place }) => place);
    return { view, squares, most: Math.max(...amounts) };
  });
  return (await Promise.all(compared)).filter(({ squares }) => squares.length > 0);
}

/** A sheet with a frame around each square that differs. */
export async function markedSheet(sheet: Buffer, differences: readonly Difference[]) {
  const { width, height } = await sharp(sheet).metadata();
  const frames = differences
    .flatMap(({ squares }) => squares)
    .map((at) => `<rect x="${at.left}" y="${at.top}" width="${at.width}" height="${at.height}"/>`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" fill="none" stroke="#f0f" stroke-width="2">${frames.join('')}</svg>`;
  return sharp(sheet)
    .composite([{ input: Buffer.from(svg) }])
    .png()
    .toBuffer();
}

function placeOf(row: number, column: number): View['place'] {
  const before = WIDTHS.slice(0, column).reduce((sum, width) => sum + width * SCALE + GAP, 0);
  const height = HEIGHT * SCALE;
  return { left: before, top: row * (height + GAP), width: WIDTHS[column]! * SCALE, height };
}

/** A sheet whose pixels are there, to be read once a view. */
async function decoded(sheet: Buffer): Promise<Sharp> {
  const { data, info } = await sharp(sheet)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return sharp(data, { raw: info });
}

async function squaresOf(sheet: Sharp, { width, place }: View) {
  const [columns, rows] = [Math.round(width / SQUARE), Math.round(HEIGHT / SQUARE)];
  const data = await sheet
    .clone()
    .extract(place)
    .resize(columns, rows, { fit: 'fill', kernel: 'linear' })
    .raw()
    .toBuffer();
  const size = { width: place.width / columns, height: place.height / rows };
  return Array.from({ length: columns * rows }, (_, index) => ({
    colour: [...data.subarray(index * 3, index * 3 + 3)],
    place: {
      left: place.left + (index % columns) * size.width,
      top: place.top + Math.floor(index / columns) * size.height,
      ...size,
    },
  }));
}

/** The largest difference between two colours in one channel. */
function farthest(one: readonly number[], other: readonly number[]): number {
  return Math.max(...one.map((value, channel) => Math.abs(value - other[channel]!)));
}
