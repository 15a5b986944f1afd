/** Astro as a process of its own, which ends when the command is asked to end. */
import { spawn, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';

/** Astro's program, to be run with `process.execPath`: `PATH` may have neither. */
const ASTRO = 'node_modules/astro/bin/astro.mjs';

/** Starts Astro. Signals to end this process are passed on to it; the rest is up to the command. */
export function startAstro(args: readonly string[], options: SpawnOptions) {
  const child = spawn(process.execPath, [ASTRO, ...args], options);
  let stopped = false;
  const stop = (signal: NodeJS.Signals): void => {
    stopped = true;
    child.kill(signal);
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  const ended = once(child, 'close').then(([code, signal]) => ({
    code: code as number | null,
    signal: signal as NodeJS.Signals | null,
    /** Whether it was asked to end. */
    stopped,
  }));
  return { child, ended, stop };
}
