/**
 * `npm run new -- IIC.1800`: writes the file of a code that is not there yet. Values come from flags;
 * on a terminal, what is missing is asked for. Opens no editor and overwrites nothing.
 *
 * Exit code 0 when the file is there, 1 where it cannot be written as asked, 2 for misuse.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { takeName } from '../catalog/code-id.ts';
import { isoDate } from '../catalog/iso-date.ts';
import type { CatalogInfo } from '../catalog/types.ts';
import { contentDir } from '../store/content-dir.ts';
import { meant } from '../store/nearest.ts';
import { formatProblem } from '../store/problem.ts';
import { readContent, type Content } from '../store/read-content.ts';
import { assertInside } from '../store/write-files.ts';
import { readArguments } from './arguments.ts';
import { problemsOf } from './failure.ts';
import { DRAFT_FIELDS, draftProblems, draftText, type Draft } from './new/draft.ts';
import { asker, NoAnswer } from './new/asker.ts';
import { askForRest, missing, questionsFor } from './new/questions.ts';

const USAGE = `Usage: npm run new -- <code> [options]
  --status <number>        HTTP status
  --message <text>         the vendor's message, letter for letter
  --description <text>     the vendor's description
  --solution <text>        the vendor's solution
  --category <id>          name of a file in categories/
  --action <action>        who has to act
  --retry <retry>          whether repeating helps; follows from the action if left out
  --catalog <key>          where the code could belong to several catalogs
  On a terminal, what is missing is asked for.`;

/** The file cannot be written as asked. */
class Refusal extends Error {}

process.exitCode = await main();

async function main(): Promise<number> {
  const names = [...DRAFT_FIELDS, 'catalog'] as const;
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  const { values, positionals } = readArguments(USAGE, options, { name: 'code' });
  const { catalog = null, ...draft } = values;
  try {
    await create(positionals[0]!, catalog, draft);
    return 0;
  } catch (error) {
    const problems = problemsOf(error)?.map(formatProblem).join('\n');
    const told = error instanceof Refusal ? error.message : problems;
    if (told === undefined) throw error;
    console.error(`${told}\nNothing was written.`);
    return 1;
  }
}

async function create(code: string, key: string | null, given: Draft): Promise<void> {
  const content = await readContent(contentDir);
  const info = catalogOf(code, key, content);
  const { path, fileName } = placeOf(code, info, content);
  const file = `${basename(contentDir)}/${path}`;
  const categories = content.entries.categories.map(({ id }) => id).sort();
  const draft = await complete(given, info, categories);
  const text = draftText(code, draft);
  const around = { infos: content.entries.infos, categories: new Set(categories), meant };
  const problems = draftProblems(text, { catalog: info.key, fileName, file }, around);
  if (problems.length) throw new Refusal(problems.map(formatProblem).join('\n'));
  write(join(contentDir, path), file, text);
  const date = isoDate(new Date());
  console.log(`${file} written. Two things are left:`);
  console.log(`- Add "- { date: ${date}, kind: added, code: ${code} }" to changes.yaml.`);
  console.log('- Run "npm run lint:content".');
}

function catalogOf(code: string, key: string | null, { entries }: Content): CatalogInfo {
  const { infos } = entries;
  const keys = infos.map((info) => info.key).join(', ');
  if (!infos.length) throw new Refusal('catalogs.yaml cannot be read; run "npm run lint:content".');
  if (key !== null && !infos.some((info) => info.key === key)) {
    throw new Refusal(`No catalog "${key}"; there are ${keys}.`);
  }
  const fitting = infos.filter(
    (info) => (key ?? info.key) === info.key && new RegExp(`^(?:${info.pattern})$`, 'u').test(code),
  );
  if (fitting.length === 1) return fitting[0]!;
  if (fitting.length) {
    const names = fitting.map((info) => info.key).join(', ');
    throw new Refusal(`"${code}" could belong to ${names}; choose one with --catalog.`);
  }
  const patterns = infos
    .filter((info) => (key ?? info.key) === info.key)
    .map((info) => `${info.key}: ${info.pattern}`);
  throw new Refusal(`"${code}" is no code of a catalog; they match ${patterns.join(' or ')}.`);
}

/** Path of the file from the content folder. Codes that differ in case alone get names that do not. */
function placeOf(
  code: string,
  info: CatalogInfo,
  { entries }: Content,
): { path: string; fileName: string } {
  const twin = entries.codes.find((entry) => entry.code === code);
  if (twin) {
    throw new Refusal(`"${code}" is there already: codes/${twin.catalog}/${twin.fileName}.`);
  }
  const taken = new Set(entries.codes.map(({ fileName = '' }) => fileName.toLowerCase()));
  const fileName = takeName(code, taken);
  for (const extension of ['md', 'mdx']) {
    const path = `codes/${info.key}/${fileName}.${extension}`;
    if (existsSync(join(contentDir, path))) throw new Refusal(`${path} is there already.`);
  }
  return { path: `codes/${info.key}/${fileName}.md`, fileName };
}

async function complete(
  given: Draft,
  info: CatalogInfo,
  categories: readonly string[],
): Promise<Draft> {
  const questions = questionsFor(info.statuses !== false, categories);
  const lacking = missing(given, questions);
  if (!lacking.length) return given;
  if (!process.stdin.isTTY) {
    const lines = lacking.map((name) => {
      const { text, choices } = questions[name];
      return `No --${name}: ${choices.length ? `one of ${choices.join(', ')}` : text}.`;
    });
    throw new Refusal(lines.join('\n'));
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const ask = asker(terminal);
  try {
    return await askForRest(given, questions, ask, console.log);
  } catch (error) {
    if (error instanceof NoAnswer) throw new Refusal('\nStopped.');
    throw error;
  } finally {
    terminal.close();
  }
}

function write(path: string, file: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  assertInside(contentDir, dirname(path));
  try {
    writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'EEXIST' ? new Refusal(`${file} is there already.`) : error;
  }
}
