/** A check for machines without a compiler: are strings closed and brackets balanced? */

/** What a language knows; longer marks come before shorter ones. */
const LANGUAGES: Readonly<Record<string, { strings: readonly string[]; comment: string }>> = {
  python: { strings: ['"""', "'''", '"', "'"], comment: '#' },
  go: { strings: ['"', '`', "'"], comment: '//' },
  java: { strings: ['"""', '"', "'"], comment: '//' },
  ts: { strings: ['"', "'", '`'], comment: '//' },
};

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
const CLOSERS = new Set(Object.values(CLOSING));

/** What is wrong with the brackets and strings of a text, or null. */
export function structureProblem(code: string, language: string): string | null {
  const { strings, comment } = LANGUAGES[language]!;
  const open: { closer: string; line: number }[] = [];
  const lineAt = (index: number): number => code.slice(0, index).split('\n').length;
  for (let at = 0; at < code.length;) {
    const quote = strings.find((mark) => code.startsWith(mark, at));
    const character = code[at]!;
    if (code.startsWith(comment, at)) {
      at = after(code, '\n', at);
    } else if (comment === '//' && code.startsWith('/*', at)) {
      at = after(code, '*/', at + 2);
    } else if (quote) {
      const end = endOfString(code, quote, at + quote.length, language);
      if (end === null) return `line ${lineAt(at)}: the string has no end`;
      at = end;
    } else if (CLOSING[character]) {
      open.push({ closer: CLOSING[character], line: lineAt(at) });
      at += 1;
    } else if (CLOSERS.has(character)) {
      if (open.pop()?.closer !== character) return `line ${lineAt(at)}: unexpected ${character}`;
      at += 1;
    } else {
      at += 1;
    }
  }
  const left = open.at(-1);
  return left ? `line ${left.line}: ${left.closer} is missing` : null;
}

/** The index behind the next mark, or the end of the text. */
function after(code: string, mark: string, from: number): number {
  const found = code.indexOf(mark, from);
  return found < 0 ? code.length : found + mark.length;
}

function endOfString(code: string, quote: string, from: number, language: string): number | null {
  const raw = language === 'go' && quote === '`';
  const manyLines = quote.length === 3 || quote === '`';
  for (let at = from; at < code.length; at += 1) {
    if (code.startsWith(quote, at)) return at + quote.length;
    if (code[at] === '\\' && !raw) at += 1;
    else if (code[at] === '\n' && !manyLines) return null;
  }
  return null;
}
