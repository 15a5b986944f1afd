/** Real parsers for the languages of samples, from packages: no compiler has to be on the machine. */
import { parser as java } from '@lezer/java';
import { parser as python } from '@lezer/python';
import { format } from '@wasm-fmt/gofmt';

type Check = (code: string) => string | null;

/** What a parser for editors, which goes on after errors, could make nothing of. */
const noErrorIn =
  (parser: typeof java): Check =>
  (code) => {
    let line: number | null = null;
    parser.parse(code).iterate({
      enter: ({ type, from }) => {
        if (type.isError) line ??= lineAt(code, from);
      },
    });
    return line === null ? null : `line ${line}: the syntax is wrong`;
  };

/** gofmt itself, built as WebAssembly: Go's own parser, and Go's own layout. */
const gofmt: Check = (code) => {
  try {
    return format(code) === code ? null : 'not formatted as gofmt would';
  } catch (error) {
    return String(error);
  }
};

const CHECKS: Readonly<Record<string, Check>> = {
  python: noErrorIn(python),
  java: noErrorIn(java),
  go: gofmt,
};

/** The languages that `syntaxProblem` knows. TypeScript is not among them, since its sample is run. */
export const CHECKED = Object.keys(CHECKS);

/** What is wrong with the syntax of a sample, or null. */
export function syntaxProblem(code: string, language: string): string | null {
  const check = CHECKS[language];
  if (!check) throw new Error(`no parser for ${language}`);
  return check(code);
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
