/**
 * Pictures of a page, and whether two of them look alike. All views of a page are on one sheet, a row
 * a theme and a column a width, so that one picture a page is kept and looked at.
 */
import sharp, { type Sharp } from 'sharp';

interface View {
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

/** A view that looks different, and where on the sheet. */
interface Difference {
  readonly view: View;
  readonly places: readonly View['place'][];
}

/** The window's height, in CSS pixels: what a reader sees first, and the part below it. */
export const HEIGHT = 1600;

const WIDTHS = [360, 768, 1440];
/** Pixels of a sheet for each CSS pixel: the places of text can be told, at few bytes. */
const SCALE = 3 / 8;
const GAP = 12;
/** What is compared is the average colour of cells, squares of so many CSS pixels. */
const CELL = 8;
/** A cell differs where a channel of its colour does by more than this, of 255. */
const AMOUNT = 24;
/** Cells of a side of a patch; what differs is counted in each, so that a wide page hides nothing. */
const PATCH = 8;
/**
 * Cells of a patch that may differ. Differently rendered edges of the same letters, all over a
 * page, make it 3; a text that is gone, has another colour or is a few pixels off makes it 7 and
 * more.
 */
const MOST = 5;
/** A low quality loses the same on both of two sheets. */
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
  const [before, after] = await Promise.all([decoded(one), decoded(other)]);
  const compared = VIEWS.map(async (view) => {
    const [cells, others] = await Promise.all([cellsOf(before, view), cellsOf(after, view)]);
    return { view, places: placesOf(view, differing(cells, others)) };
  });
  return (await Promise.all(compared)).filter(({ places }) => places.length > 0);
}

/** A sheet with a frame around each place that differs. */
export async function markedSheet(sheet: Buffer, differences: readonly Difference[]) {
  const { width, height } = await sharp(sheet).metadata();
  const frames = differences
    .flatMap(({ places }) => places)
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

/** The colours of a view's cells, row by row, three bytes each. */
function cellsOf(sheet: Sharp, { width, place }: View): Promise<Buffer> {
  return sheet
    .clone()
    .extract(place)
    .resize(width / CELL, HEIGHT / CELL, { fit: 'fill', kernel: 'linear' })
    .raw()
    .toBuffer();
}

/** The numbers of the cells whose colours differ. */
function differing(cells: Buffer, others: Buffer): number[] {
  const found = new Set<number>();
  for (const [index, value] of cells.entries()) {
    if (Math.abs(value - others[index]!) > AMOUNT) found.add(Math.floor(index / 3));
  }
  return [...found];
}

/** Where so many cells differ that it shows. */
function placesOf({ width, place }: View, cells: readonly number[]): View['place'][] {
  const columns = width / CELL;
  const across = Math.ceil(columns / PATCH);
  const patches = Map.groupBy(cells, (cell) => {
    const [row, column] = [Math.floor(cell / columns), cell % columns];
    return Math.floor(row / PATCH) * across + Math.floor(column / PATCH);
  });
  const side = PATCH * CELL * SCALE;
  return [...patches]
    .filter(([, differ]) => differ.length > MOST)
    .map(([patch]) => ({
      left: place.left + (patch % across) * side,
      top: place.top + Math.floor(patch / across) * side,
      width: side,
      height: side,
    }));
}
