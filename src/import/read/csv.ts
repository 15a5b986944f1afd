/** CSV (RFC 4180) → one table. Semicolons and tabs separate too, where the first line has them. */
import { CsvError, parse, type Info } from 'csv-parse/sync';
import { makeCell, type Page } from './tables.ts';

interface Parsed {
  readonly record: readonly string[];
  readonly info: Info;
}

/** Reads a file; every line has to have as many fields as the first. */
export function readCsv(text: string): Page {
  let line = 1;
  try {
    const records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      skip_empty_lines: true,
    }) as unknown as Parsed[];
    const rows = records.map(({ record, info }) => {
      const cells = record.map((field) => makeCell(field.split(/\r\n?|\n/), line));
      const row = { line, cells };
      line = info.lines + 1;
      return row;
    });
    return { tables: rows.length ? [{ line: 1, rows }] : [], problems: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const at: unknown = error['lines'];
    return {
      tables: [],
      problems: [
        {
          line: typeof at === 'number' ? at : 1,
          found: `CSV that cannot be read (${error.message.replace(/\.$/, '')})`,
          expected: 'as many fields on each line as on the first, and quotes that close',
          todo: 'Correct the line, or export the file again',
        },
      ],
    };
  }
}

function delimiterOf(text: string): string {
  const head = text.slice(0, 2000).split(/[\r\n]/, 1)[0]!;
  const count = (mark: string): number => head.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
