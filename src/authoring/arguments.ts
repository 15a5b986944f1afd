/** Reads the arguments of all commands alike: `--help`, and every misuse reported at once. */
import { parseArgs, type ParseArgsOptionDescriptor } from 'node:util';
import { meant } from '../store/nearest.ts';

interface Option extends ParseArgsOptionDescriptor {
  /** The values that it takes, in words and as a test; any text if absent. */
  readonly takes?: readonly [words: string, test: (value: string) => boolean];
}
type Options = Readonly<Record<string, Option>>;

/** The positional arguments: exactly one unless `least` and `most` say otherwise. */
interface Operand {
  readonly name: string;
  readonly least?: number;
  readonly most?: number;
}

/**
 * Reads the arguments of a command. Exits with code 0 after `--help`, and with 2 if they are
 * misused.
 *
 * @param usage what is printed then
 * @param operand left out where there are only options
 */
export function readArguments<const T extends Options>(
  usage: string,
  options: T,
  operand: Operand = { name: 'word', least: 0, most: 0 },
) {
  const args = process.argv.slice(2);
  const { tokens, positionals } = parseArgs({
    args,
    options: options as Options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const given = tokens.filter((token) => token.kind === 'option');
  if (given.some(({ name, index }) => name === 'help' || args[index] === '-h')) {
    console.log(usage);
    process.exit(0);
  }
  const problems = [
    ...given.map(({ name, index, value, inlineValue }) => {
      // `parseArgs` splits `-abc` into one token per letter; report what was typed.
      const written = args[index]!.split(/[\s=]/)[0]!;
      return optionProblem(written, options, name, value, inlineValue);
    }),
    operandProblem(positionals, operand),
  ].filter((problem) => problem !== null);
  if (problems.length) misuse(usage, ...new Set(problems));
  return parseArgs({ args, options, allowPositionals: true });
}

/** A sentence about a word that is not known, with the one that was probably meant. */
export function unknown(what: string, word: string, known: readonly string[]): string {
  return [`Unknown ${what} "${word}".`, meant(word, known)].filter(Boolean).join(' ');
}

/** Prints what is wrong and how the command is used, and exits with code 2. */
export function misuse(usage: string, ...problems: readonly string[]): never {
  console.error([...problems, usage].join('\n'));
  process.exit(2);
}

function optionProblem(
  written: string,
  options: Options,
  name: string,
  value: string | undefined,
  inline: boolean | undefined,
): string | null {
  const option = Object.hasOwn(options, name) ? options[name]! : null;
  if (!option) {
    const known = Object.keys(options).map((other) => `--${other}`);
    return unknown('option', written, known);
  }
  if (option.type === 'boolean') return inline ? `${written} takes no value.` : null;
  if (value === undefined || (!inline && value.startsWith('-'))) {
    return `${written} needs a value; one that begins with a dash is given as ${written}=….`;
  }
  if (!option.takes || option.takes[1](value)) return null;
  return `${written}: found "${value}"; expected ${option.takes[0]}.`;
}

function operandProblem(
  found: readonly string[],
  { name, least = 1, most = 1 }: Operand,
): string | null {
  if (found.length < least) return `No ${name}.`;
  if (found.length <= most) return null;
  const words = found.map((word) => `"${word}"`).join(', ');
  return most === 0
    ? `Only options are taken; found ${words}.`
    : `One ${name} at a time; found ${words}.`;
}
