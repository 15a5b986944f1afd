/** What of a code's file is its authors', taken by lines and not by the code that edits files. */

/** Lines that the vendor decides, and what an import writes beside them. */
const UPSTREAM = /^ *(?:- +)?(?:status|message|description|solution|withdrawn|anchor|code): /;

/**
 * The lines of a file that are its authors': prose, comments, and every other field. Lines of front
 * matter go with their row, so only their number counts, not their place; prose is one piece.
 */
export function authoredLines(text: string): { fields: string[]; prose: string } {
  const end = text.indexOf('\n---', 4);
  const fields = text
    .slice(0, end)
    .split('\n')
    .flatMap((line) => (UPSTREAM.test(line) ? commentOf(line) : line))
    .filter((line) => line.trim() !== '');
  return { fields, prose: text.slice(end) };
}

function commentOf(line: string): string[] {
  const comment = / #[^'"]*$/.exec(line)?.[0];
  return comment === undefined ? [] : [comment];
}

/** Lines of one list that another lacks, each as often as it is missing. */
export function missingFrom(lines: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return lines.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
