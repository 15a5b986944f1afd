/** Astro as a process of its own, which ends when the command is asked to end. */
import { spawn, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';

/** The program of Astro, which the Node that runs a command runs too: `PATH` may have neither. */
const ASTRO = 'node_modules/astro/bin/astro.mjs';

/** Starts Astro. What asks this process to end is handed on to it, and leaves the rest to the command. */
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
    /** Whether that is what was asked for. */
    stopped,
  }));
  return { child, ended, stop };
}
