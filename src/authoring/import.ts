/**
 * `npm run import -- <file>`: takes in a new version of a vendor's page. What the vendor says comes
 * from the page; category, action, retry, prose, words and layout of the files stay. Nothing is
 * deleted: what the page lacks is kept with the date. All is written, or nothing.
 *
 * Exit code 0 when it went well, 1 where the page or the content cannot be used, 2 for misuse.
 */
import { relative } from 'node:path';
import { z } from 'astro/zod';
import { count } from '../catalog/count.ts';
import { isoDate } from '../catalog/iso-date.ts';
import { planImport } from '../import/plan/plan.ts';
import { describeSummary } from '../import/plan/describe.ts';
import { ImportError } from '../import/read/tables.ts';
import { contentDir } from '../store/content-dir.ts';
import { readImportContent } from '../store/import-content.ts';
import { formatProblem, type Problem } from '../store/problem.ts';
import { readPageFile } from '../store/read-page.ts';
import { writeFiles } from '../store/write-files.ts';
import { readArguments } from './arguments.ts';
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

const DAY = [
  'a day such as 2026-12-01',
  (date: string) => z.iso.date().safeParse(date).success,
] as const;

process.exitCode = main();

function main(): number {
  const { values, positionals } = readArguments(
    USAGE,
    {
      catalog: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      date: { type: 'string', default: isoDate(new Date()), takes: DAY },
      'no-renames': { type: 'boolean', default: false },
      'allow-withdrawals': { type: 'boolean', default: false },
    },
    { name: 'file' },
  );
  const { catalog = null, date, json, 'dry-run': dryRun } = values;
  const file = positionals[0]!;
  try {
    const page = readPageFile(file);
    const content = readImportContent(contentDir);
    const keys = content.sources.map(({ key }) => key);
    if (catalog !== null && !keys.includes(catalog)) {
      throw new ImportError([unknownCatalog(catalog, keys)]);
    }
    const { summary, writes } = planImport(page, content, {
      catalog,
      date,
      renames: !values['no-renames'],
      allowWithdrawals: values['allow-withdrawals'],
    });
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

function outcome(written: number, dryRun: boolean, folder: string): string {
  if (!written) return 'Nothing to do: the content says what the page says.';
  const files = count(written, 'file');
  return dryRun
    ? `Dry run: ${files} would change under ${folder}/.`
    : `${files} changed under ${folder}/. Look at them with "git diff", then run "npm run lint:content".`;
}

function tell(problems: readonly Problem[], json: boolean): void {
  if (json) {
    console.log(JSON.stringify({ problems }, null, 2));
    return;
  }
  for (const problem of problems.slice(0, MOST_PROBLEMS)) console.error(formatProblem(problem));
  const more = problems.length - MOST_PROBLEMS;
  if (more > 0) console.error(`… and ${more} more; --json lists them all.`);
  console.error(`${count(problems.length, 'problem')}; nothing was written.`);
}

function unknownCatalog(key: string, keys: readonly string[]): Problem {
  return {
    file: 'catalogs.yaml',
    line: 1,
    found: `no catalog "${key}"`,
    expected: `one of ${keys.join(', ')}`,
    todo: 'Correct --catalog, or add the catalog to catalogs.yaml',
  };
}
