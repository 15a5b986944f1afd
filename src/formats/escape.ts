/** Escaping for Markdown (CommonMark). */

/** A code span whose content may hold backticks (CommonMark 0.31, section 6.1). */
export function codeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 ? ' ' : '';
  return fence + pad + text + pad + fence;
}

/** Escapes what CommonMark would take for markup within a line; `_` inside a word is left alone. */
export function escapeMarkdown(text: string): string {
  return text.replace(
    /[\\`*[\]<>#|~&]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu,
    (character) => `\\${character}`,
  );
}
