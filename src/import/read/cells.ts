/** Reads the cells of codes and statuses. */
import { aliasesOf, digitsOf } from '../../catalog/code-id.ts';
import { cellText, type Cell } from './tables.ts';

/** What the import needs to know about a catalog. */
export interface CatalogSource {
  readonly key: string;
  /** Source of the regular expression that a whole code matches. */
  readonly pattern: string;
  /** What codes begin with, where a page leaves it out. */
  readonly codePrefix: string;
  readonly legacy: readonly string[];
  /** Heading of the column of codes, where that tells its tables from others. */
  readonly codeHeading: string | null;
  /** Whether the vendor gives an HTTP status with each row. */
  readonly statuses: boolean;
  /** Name of the stored page in `content/upstream`, or null where there is none yet. */
  readonly file: string | null;
  /** ISO date of the last import, or of the page that the first content came from. */
  readonly imported: string;
}

/** A code as the page has it and as the catalog has it. */
export interface CodeSeen {
  readonly written: string;
  readonly code: string;
}

export type CodeReader = (cell: Cell) => CodeSeen[] | null;

const SEPARATORS = /\s*[,;/|、，；]\s*|\s+(?:and|or|及|和|或)\s+|\s+/u;

/**
 * Reads the codes of a cell for one catalog; null if one of them is not of it. A cell may hold
 * several, on lines of their own or separated; since a code may itself have spaces and slashes, the
 * whole cell is tried first.
 */
export function codeReader(source: CatalogSource): CodeReader {
  const pattern = new RegExp(`^(?:${source.pattern})$`, 'u');
  const one = (written: string): CodeSeen | null => {
    const legacy = aliasesOf(written, source.legacy).includes(written);
    const code = [
      written,
      source.codePrefix + written,
      ...(legacy ? [source.codePrefix + digitsOf(written)] : []),
    ].find((text) => pattern.test(text));
    return code === undefined ? null : { written, code };
  };
  const all = (texts: readonly string[]): CodeSeen[] | null => {
    const found = texts.map(one);
    return found.length && found.every((code) => code !== null) ? found : null;
  };
  return (cell) => {
    const text = cellText(cell);
    return (
      (cell.lines.length > 1 ? all(cell.lines) : null) ??
      all([text]) ??
      all(text.split(SEPARATORS).filter(Boolean)) ??
      all([text.replace(/\s+/g, '')])
    );
  };
}

/** Texts by which pages say that there is nothing. */
const NOTHING = /^(?:-+|–|—|n\/?a|none|\/|无)$/i;

/** Separators of statuses; a word counts only before another status. */
const BETWEEN_STATUSES =
  /\s*[,;/、，；]\s*|(?:\s+(?:and|or)\s+|\s*[及和或]\s*)(?=(?:HTTP\s?)?\d{3})/iu;

/**
 * The statuses of a cell: `404`, `404 Not Found`, `400/404`, `400 or 404`. An empty list if it says
 * that there is none, null if it says anything else.
 */
export function statusesIn(cell: Cell): number[] | null {
  if (cell.lines.every((line) => NOTHING.test(line))) return [];
  const pieces = cell.lines.flatMap((line) => line.split(BETWEEN_STATUSES));
  const statuses = pieces.map((piece) => {
    const [, digits, rest] = /^(?:HTTP\s?)?(\d{3})(?!\d)(.*)$/i.exec(piece) ?? [];
    return rest !== undefined && /^[\s\p{L}()'’-]*$/u.test(rest) ? Number(digits) : NaN;
  });
  return statuses.every((status) => status >= 100 && status < 600) ? statuses : null;
}
