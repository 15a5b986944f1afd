/** Runs a retry sample against addresses, with waits that are noted and not waited for. */
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

export interface Call {
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

/** Runs one call after the other; `dir` is a folder for the sample. */
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

const PYTHON_DRIVER = `
import json, sys, urllib.request
sys.path.insert(0, sys.argv[1])
import sample

outcomes = []
for call in json.loads(sys.argv[2]):
    waits = []
    options = {"cap": call["cap"] / 1000} if "cap" in call else {}
    try:
        body = sample.send(urllib.request.Request(call["url"]), sleep=waits.append, **options).decode()
    except sample.ApiError:
        body = None
    outcomes.append({"body": body, "waits": [1000 * wait for wait in waits]})
print(json.dumps(outcomes))
`;

export const runPython: Runner = async (code, calls, dir) => {
  await writeFile(join(dir, 'sample.py'), code);
  const { stdout } = await promisify(execFile)(
    'python3',
    ['-B', '-c', PYTHON_DRIVER, dir, JSON.stringify(calls)],
    { env: { ...process.env, no_proxy: '127.0.0.1' } },
  );
  return JSON.parse(stdout) as Outcome[];
};
