/** Runs a retry sample against addresses, with waits that are noted and not waited for. */
import { execFile } from 'node:child_process';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

interface Call {
  readonly url: string;
  /** Milliseconds; the sample's own where it is absent. */
  readonly cap?: number | undefined;
}

export interface Outcome {
  /** What came back, or null where the call failed. */
  readonly body: string | null;
  /** The waits asked for, in milliseconds. */
  readonly waits: readonly number[];
}

/** Runs one call after the other; `dir` is an empty folder for the sample. */
export type Runner = (code: string, calls: readonly Call[], dir: string) => Promise<Outcome[]>;

type Send = (
  request: () => Promise<Response>,
  options: { cap?: number; sleep: (ms: number) => Promise<unknown> },
) => Promise<string>;

export const runTypeScript: Runner = async (code, calls, dir) => {
  const file = join(dir, 'sample.mts');
  await writeFile(file, code);
  const { send } = (await import(pathToFileURL(file).href)) as { send: Send };
  const outcomes: Outcome[] = [];
  for (const { url, cap } of calls) {
    const waits: number[] = [];
    const sleep = async (ms: number): Promise<void> => void waits.push(ms);
    const options = { sleep, ...(cap !== undefined && { cap }) };
    outcomes.push({ body: await send(() => fetch(url), options).catch(() => null), waits });
  }
  return outcomes;
};

export const runPython: Runner = async (code, calls, dir) => {
  await writeFile(join(dir, 'sample.py'), code);
  await addDriver('sample_driver.py', dir);
  const out = await execute(dir, 'python3', ['-B', 'sample_driver.py', JSON.stringify(calls)]);
  return JSON.parse(out) as Outcome[];
};

/** The sample has its limits as constants, so calls must ask for no other. */
export const runJava: Runner = async (code, calls, dir) => {
  const [, name] = /^(?:public )?class (\w+)/m.exec(code)!;
  await writeFile(join(dir, `${name}.java`), code);
  await addDriver('Driver.java', dir);
  await execute(dir, 'javac', ['-Xlint:all', '-Werror', `${name}.java`, 'Driver.java']);
  return outcomesIn(await execute(dir, 'java', ['-cp', dir, 'Driver', ...addressesOf(calls)]));
};

/** The sample has its limits as constants, so calls must ask for no other. */
export const runGo: Runner = async (code, calls, dir) => {
  await writeFile(join(dir, 'go.mod'), 'module sample\n\ngo 1.21\n');
  await mkdir(join(dir, 'retry'));
  await writeFile(join(dir, 'retry', 'retry.go'), code);
  await addDriver('main.go', dir);
  await execute(dir, 'go', ['vet', './...']);
  return outcomesIn(await execute(dir, 'go', ['run', '.', ...addressesOf(calls)]));
};

function addressesOf(calls: readonly Call[]): string[] {
  return calls.map(({ url, cap }) => {
    if (cap !== undefined) throw new Error('the cap of this sample is fixed');
    return url;
  });
}

/** The lines that the drivers in Java and Go print; a failed call has no body. */
function outcomesIn(output: string): Outcome[] {
  return output
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [body, waits] = line.split('\t') as [string, string];
      return { body: body || null, waits: JSON.parse(waits) as number[] };
    });
}

async function addDriver(name: string, dir: string): Promise<void> {
  await copyFile(fileURLToPath(new URL(`drivers/${name}`, import.meta.url)), join(dir, name));
}

/** What a program prints; it must end well. Nothing is fetched, and no proxy comes between. */
async function execute(cwd: string, program: string, args: readonly string[]): Promise<string> {
  const env = { ...process.env, no_proxy: '127.0.0.1', GOTOOLCHAIN: 'local', GOPROXY: 'off' };
  const { stdout } = await promisify(execFile)(program, args, { cwd, env });
  return stdout;
}
