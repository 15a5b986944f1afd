/**
 * `npm run --silent export -- <catalog> --format md|csv|html`: the vendor's table as the content has
 * it now, on standard output. Withdrawn rows are left out. Exit code 0, 1 where the content cannot be
 * used, 2 for misuse.
 */
import { storedParts } from '../import/plan/stored.ts';
import { tableOf } from '../import/write/shape.ts';
import { EXPORT_FORMATS, tableText } from '../import/write/table-text.ts';
import { contentDir } from '../store/content-dir.ts';
import { readImportContent } from '../store/import-content.ts';
import { formatProblem } from '../store/problem.ts';
import { misuse, readArguments } from './arguments.ts';
import { problemsOf } from './failure.ts';

const USAGE = `Usage: npm run --silent export -- <catalog> [--format ${EXPORT_FORMATS.join('|')}]
  Prints the vendor's table; md where no format is given.`;

const formatNamed = (name: string) => EXPORT_FORMATS.find((format) => format === name);
const FORMAT = [
  `one of ${EXPORT_FORMATS.join(', ')}`,
  (name: string) => formatNamed(name) !== undefined,
] as const;

process.exitCode = main();

function main(): number {
  const { values, positionals } = readArguments(
    USAGE,
    { format: { type: 'string', default: 'md', takes: FORMAT } },
    { name: 'catalog' },
  );
  const catalog = positionals[0]!;
  const format = formatNamed(values.format)!;
  try {
    const content = readImportContent(contentDir);
    const keys = content.sources.map(({ key }) => key);
    if (!keys.includes(catalog)) {
      misuse(USAGE, `No catalog "${catalog}"; there are ${keys.join(', ')}.`);
    }
    const files = content.codes.get(catalog) ?? [];
    const table = tableOf(files, storedParts(content).get(catalog) ?? null);
    process.stdout.write(tableText(table, format));
    return 0;
  } catch (error) {
    const problems = problemsOf(error);
    if (!problems) throw error;
    console.error(`${problems.map(formatProblem).join('\n')}\nNothing was written.`);
    return 1;
  }
}
