/**
 * `npm run --silent export -- <catalog> --format md|csv|html`: the vendor's table as the content has
 * it now, on standard output. Withdrawn rows are left out. Exit code 0, 1 where the content cannot be
 * used, 2 for misuse.
 */
import { parseArgs } from 'node:util';
import { storedParts } from '../import/plan/stored.ts';
import { tableOf } from '../import/write/shape.ts';
import { EXPORT_FORMATS, tableText, type ExportFormat } from '../import/write/table-text.ts';
import { contentDir } from '../store/content-dir.ts';
import { readImportContent } from '../store/import-content.ts';
import { formatProblem } from '../store/problem.ts';
import { helpWith, misuse } from './arguments.ts';
import { problemsOf } from './failure.ts';

const USAGE = `Usage: npm run --silent export -- <catalog> [--format ${EXPORT_FORMATS.join('|')}]
  Prints the vendor's table; md where no format is given.`;

helpWith(USAGE);
process.exitCode = main();

function main(): number {
  const asked = readArguments();
  if (typeof asked === 'string') return misuse(USAGE, asked);
  try {
    const content = readImportContent(contentDir);
    const keys = content.sources.map(({ key }) => key);
    if (!keys.includes(asked.catalog)) {
      return misuse(USAGE, `No catalog "${asked.catalog}"; there are ${keys.join(', ')}.`);
    }
    const files = content.codes.get(asked.catalog) ?? [];
    const table = tableOf(files, storedParts(content).get(asked.catalog) ?? null);
    process.stdout.write(tableText(table, asked.format));
    return 0;
  } catch (error) {
    const problems = problemsOf(error);
    if (!problems) throw error;
    console.error(`${problems.map(formatProblem).join('\n')}\nNothing was written.`);
    return 1;
  }
}

function readArguments(): { catalog: string; format: ExportFormat } | string {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { format: { type: 'string', default: 'md' } },
    });
    const format = EXPORT_FORMATS.find((name) => name === values.format);
    const [catalog, ...more] = positionals;
    if (catalog === undefined || more.length) return 'One catalog at a time.';
    return format ? { catalog, format } : `No format "${values.format}".`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
