/**
 * `npm run --silent explain -- "text"`, or the text on standard input: what the search box answers,
 * in a terminal. `--json` prints the answer as JSON; `--batch` reads a JSON array of texts from
 * standard input and prints a JSON array of answers. Exit code 0 with a candidate (in a batch: when
 * it was answered), 3 without, 2 for misuse.
 */
import { enableCompileCache } from 'node:module';
import { textOf } from '../resolve/text/bytes.ts';
import { misuse, readArguments } from './arguments.ts';

// Most of the time goes into loading the schemas; the second run has them compiled.
enableCompileCache();

const USAGE = `Usage: npm run --silent explain -- "text of an error"
       … | npm run --silent explain
Options: --json   the answer as JSON
         --batch  standard input is a JSON array of texts; prints a JSON array of answers
         --       what follows is the text, even if it begins with a dash`;

const BATCH = '--batch needs a JSON array of strings on standard input, such as ["IIC.1205"]';

process.exitCode = await main();

async function main(): Promise<number> {
  const { values, positionals: words } = readArguments(
    USAGE,
    { json: { type: 'boolean' }, batch: { type: 'boolean' } },
    { name: 'text', least: 0, most: Infinity },
  );
  const { json, batch } = values;
  if (batch && words.length) misuse(USAGE, '--batch takes its texts from standard input.');
  if (!words.length && process.stdin.isTTY) misuse(USAGE, batch ? `${BATCH}.` : 'No text.');
  const input = words.length ? words.join(' ') : await standardInput();
  if (!batch && !input.trim()) misuse(USAGE, 'The text is empty.');
  const texts = batch ? batchOf(input) : [input];
  if (typeof texts === 'string') misuse(USAGE, `${BATCH}; found ${texts}.`);

  const { createExplainer } = await import('./explain/explainer.ts');
  let explain: Awaited<ReturnType<typeof createExplainer>>;
  try {
    explain = await createExplainer();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 2;
  }
  if (batch) {
    print(JSON.stringify(texts.map(explain.answer)));
    return 0;
  }
  const answer = explain.answer(texts[0]!);
  print(json ? JSON.stringify(answer, null, 2) : explain.describe(answer));
  return answer.candidates.length ? 0 : 3;
}

/** The texts of a batch, or what was found in their place. */
function batchOf(input: string): string[] | string {
  if (!input.trim()) return 'nothing';
  try {
    const texts: unknown = JSON.parse(input);
    if (!Array.isArray(texts)) return 'no array';
    const odd = texts.findIndex((text) => typeof text !== 'string');
    return odd < 0 ? (texts as string[]) : `no string at ${odd + 1} of ${texts.length}`;
  } catch (error) {
    return `no JSON (${(error as SyntaxError).message})`;
  }
}

async function standardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return textOf(Buffer.concat(chunks));
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
