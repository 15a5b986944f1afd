/** The arguments of a command, refused before anything is done where they are not as it takes them. */
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

/** Prints how to use a command and ends, where that is what is asked for. */
export function helpWith(usage: string): void {
  const [end, help] = [process.argv.indexOf('--'), process.argv.indexOf('--help')];
  if (help < 0 || (end >= 0 && end < help)) return;
  console.log(usage);
  process.exit(0);
}

/** The flags of a command that takes nothing else. Misuse is told, and ends with exit code 2. */
export function flagsOf<O extends ParseArgsOptionsConfig>(usage: string, options: O) {
  helpWith(usage);
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    process.exit(misuse(usage, error instanceof Error ? error.message : String(error)));
  }
}

/** Tells of misuse, and gives its exit code. */
export function misuse(usage: string, problem: string): number {
  console.error(`${problem}\n${usage}`);
  return 2;
}
