/**
 * `npm run --silent explain -- "text"`, or the text on standard input: what the search box answers,
 * in a terminal. `--json` prints the answer as JSON; `--batch` reads a JSON array of texts from
 * standard input and prints a JSON array of answers. Exit code 0 with a candidate (in a batch: when
 * it was answered), 3 without, 2 for misuse.
 */
import { enableCompileCache } from 'node:module';
import { misuse, readArguments } from './arguments.ts';

// Most of the time goes into loading the schemas; the second run has them compiled.
enableCompileCache();

const USAGE = `Usage: npm run --silent explain -- "text of an error"
       … | npm run --silent explain
Options: --json   the answer as JSON
         --batch  standard input is a JSON array of texts; prints a JSON array of answers
         --       what follows is the text, even if it begins with a dash`;

process.exitCode = await main();

async function main(): Promise<number> {
  const { values, positionals: words } = readArguments(
    USAGE,
    { json: { type: 'boolean' }, batch: { type: 'boolean' } },
    { name: 'text', least: 0, most: Infinity },
  );
  const { json, batch } = values;
  if (batch && words.length) misuse(USAGE, '--batch takes its texts from standard input.');
  if (!words.length && process.stdin.isTTY) misuse(USAGE, 'No text.');
  const input = words.length ? words.join(' ') : await standardInput();
  if (!batch && !input.trim()) misuse(USAGE, 'The text is empty.');
  const texts = batch ? batchOf(input) : [input];
  if (!texts) misuse(USAGE, '--batch needs a JSON array of strings on standard input.');

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

function batchOf(input: string): string[] | null {
  try {
    const texts: unknown = JSON.parse(input);
    return Array.isArray(texts) && texts.every((text) => typeof text === 'string') ? texts : null;
  } catch {
    return null;
  }
}

async function standardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
