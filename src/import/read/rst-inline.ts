/**
 * Inline markup of reStructuredText → its text, by the rules for where markup may begin and end
 * (docutils reference, "Inline markup recognition rules"). What is no markup by them is text.
 */

/** Inline markup: its opening, its closing, and what a page shows of its content. */
const MARKUP: readonly { open: string; close: string; show: (content: string) => string }[] = [
  { open: '``', close: '``', show: (content) => content },
  { open: '**', close: '**', show: unescaped },
  { open: '*', close: '*', show: unescaped },
  { open: '`', close: '`', show: (content) => unescaped(content.replace(/\s*<[^<>]*>$/, '')) },
  { open: '|', close: '|', show: (content) => (/^br$/i.test(content) ? '\n' : `|${content}|`) },
];

/** Interpreted text names its role before it: `:ref:`…``. */
const ROLE = /:[a-z][\w.+-]*:(?=`)/iy;

/** The text of one paragraph. A substitution `|br|` gives a line feed. */
export function plainText(text: string): string {
  let plain = '';
  for (let at = 0; at < text.length;) {
    if (text[at] === '\\') {
      // A backslash escapes the next character; before white space, it removes that.
      plain += (text[at + 1] ?? '').trim();
      at += 2;
      continue;
    }
    ROLE.lastIndex = at;
    const role = mayOpenAfter(text[at - 1]) ? (ROLE.exec(text)?.[0].length ?? 0) : 0;
    const found = markupAt(text, at + role, mayOpenAfter(role ? ' ' : text[at - 1]));
    if (found) {
      plain += found.shown;
      at = found.end;
    } else {
      plain += text[at]!;
      at += 1;
    }
  }
  return plain;
}

function markupAt(
  text: string,
  at: number,
  mayOpen: boolean,
): { shown: string; end: number } | null {
  if (!mayOpen) return null;
  const markup = MARKUP.find(({ open }) => text.startsWith(open, at));
  if (!markup) return null;
  const from = at + markup.open.length;
  if (/\s/.test(text[from] ?? ' ')) return null;
  // Markup stays within a sentence or two: do not look for its end further ahead.
  const limit = Math.min(text.length, from + 2000);
  for (let close = text.indexOf(markup.close, from + 1); close > 0 && close < limit;) {
    const end = close + markup.close.length;
    const reference = markup.open === '`' ? /^_{0,2}/.exec(text.slice(end, end + 2))![0].length : 0;
    const literal = markup.open === '``';
    const escaped = !literal && text[close - 1] === '\\';
    if (!escaped && !/\s/.test(text[close - 1]!) && mayCloseBefore(text[end + reference])) {
      return { shown: markup.show(text.slice(from, close)), end: end + reference };
    }
    close = text.indexOf(markup.close, close + 1);
  }
  return null;
}

function mayOpenAfter(before: string | undefined): boolean {
  return before === undefined || /[\s\p{Ps}\p{Pi}\p{Pf}\p{Pd}'"/:<]/u.test(before);
}

function mayCloseBefore(after: string | undefined): boolean {
  return after === undefined || /[\s\p{Pe}\p{Pi}\p{Pf}\p{Pd}\p{Po}<>\\]/u.test(after);
}

function unescaped(text: string): string {
  return text.replace(/\\([^]?)/g, (_, next: string) => next.trim());
}
