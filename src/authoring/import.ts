/**
 * `npm run import -- <file>`: takes in a new version of a vendor's page. What the vendor says comes
 * from the page; category, action, retry, prose, words and layout of the files stay. Nothing is
 * deleted: what the page lacks is kept with the date. All is written, or nothing.
 *
 * Exit code 0 when it went well, 1 where the page or the content cannot be used, 2 for misuse.
 */
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'astro/zod';
import { isoDate } from '../catalog/iso-date.ts';
import type { ImportOptions } from '../import/plan/plan.ts';
import { planImport } from '../import/plan/plan.ts';
import { describeSummary } from '../import/plan/describe.ts';
import { ImportError, type ImportProblem } from '../import/read/tables.ts';
import { contentDir } from '../store/content-dir.ts';
import { readImportContent } from '../store/import-content.ts';
import { formatProblem } from '../store/problem.ts';
import { readPageFile } from '../store/read-page.ts';
import { writeFiles } from '../store/write-files.ts';
import { helpWith, misuse } from './arguments.ts';
import { problemsOf } from './failure.ts';

const USAGE = `Usage: npm run import -- <file> [options]
  <file>                 the vendor's page: .md, .html, .rst or .csv
  --catalog <key>        takes the rows of this catalog only
  --dry-run              says what would change, and writes nothing
  --json                 prints the summary, or the problems, as JSON
  --date <YYYY-MM-DD>    day to record; today if left out
  --no-renames           takes a renamed code as one withdrawn and one added
  --allow-withdrawals    takes a page that lacks many rows, the last ones or a catalog`;

/** More problems than anybody reads at once; --json prints them all. */
const MOST_PROBLEMS = 50;

helpWith(USAGE);
process.exitCode = main();

function main(): number {
  const asked = readArguments();
  if (typeof asked === 'string') return misuse(USAGE, asked);
  const { file, dryRun, json, options } = asked;
  try {
    const page = readPageFile(file);
    const content = readImportContent(contentDir);
    const keys = content.sources.map(({ key }) => key);
    if (options.catalog !== null && !keys.includes(options.catalog)) {
      throw new ImportError([unknownCatalog(options.catalog, keys)]);
    }
    const { summary, writes } = planImport(page, content, options);
    if (!dryRun) writeFiles(contentDir, writes);
    const folder = relative(process.cwd(), contentDir) || '.';
    console.log(
      json
        ? JSON.stringify({ dryRun, ...summary }, null, 2)
        : `${describeSummary(summary)}\n${outcome(writes.size, dryRun, folder)}`,
    );
    return 0;
  } catch (error) {
    const problems = problemsOf(error, file);
    if (!problems) throw error;
    tell(problems, json);
    return 1;
  }
}

function outcome(count: number, dryRun: boolean, folder: string): string {
  if (!count) return 'Nothing to do: the content says what the page says.';
  const files = count === 1 ? '1 file' : `${count} files`;
  return dryRun
    ? `Dry run: ${files} would change under ${folder}/.`
    : `${files} changed under ${folder}/. Look at them with "git diff", then run "npm run lint:content".`;
}

function tell(problems: readonly ImportProblem[], json: boolean): void {
  if (json) {
    console.log(JSON.stringify({ problems }, null, 2));
    return;
  }
  for (const problem of problems.slice(0, MOST_PROBLEMS)) console.error(formatProblem(problem));
  const more = problems.length - MOST_PROBLEMS;
  if (more > 0) console.error(`… and ${more} more; --json lists them all.`);
  console.error(
    `${problems.length === 1 ? '1 problem' : `${problems.length} problems`}; nothing was written.`,
  );
}

function unknownCatalog(key: string, keys: readonly string[]): ImportProblem {
  return {
    file: 'catalogs.yaml',
    line: 1,
    found: `no catalog "${key}"`,
    expected: `one of ${keys.join(', ')}`,
    todo: 'Correct --catalog, or add the catalog to catalogs.yaml',
  };
}

function readArguments():
  { file: string; dryRun: boolean; json: boolean; options: ImportOptions } | string {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        catalog: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        date: { type: 'string', default: isoDate(new Date()) },
        'no-renames': { type: 'boolean', default: false },
        'allow-withdrawals': { type: 'boolean', default: false },
      },
    });
    const [file, ...more] = positionals;
    if (file === undefined) return 'No file.';
    if (more.length) return 'One file at a time.';
    if (!z.iso.date().safeParse(values.date).success) return `--date ${values.date} is no date.`;
    return {
      file,
      dryRun: values['dry-run'],
      json: values.json,
      options: {
        catalog: values.catalog ?? null,
        date: values.date,
        renames: !values['no-renames'],
        allowWithdrawals: values['allow-withdrawals'],
      },
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
