/** One build at a time into a folder: two would take each other's files away. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Takes a lock, which is a file with the number of the process that holds it. Where that has ended
 * without giving it back, it is free.
 *
 * @returns null where it is ours now, else the process that holds it
 */
export function takeLock(path: string): number | null {
  try {
    writeFileSync(path, `${process.pid}`, { flag: 'wx' });
    return null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const holder = Number(readFileSync(path, 'utf8'));
  if (isRunning(holder)) return holder;
  rmSync(path, { force: true });
  return takeLock(path);
}

function isRunning(pid: number): boolean {
  try {
    // Signal 0 is none: it only asks.
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
