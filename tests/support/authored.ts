/**
 * The authors' part of a code's file, found by lines, independently of the code that edits files.
 */

/** Lines that the vendor decides, and what an import writes beside them. */
const UPSTREAM = /^ *(?:- +)?(?:status|message|description|solution|withdrawn|anchor|code): /;

/**
 * The lines of a file that are its authors': prose, comments, and every other field. Lines of front
 * matter go with their row, so only their number counts, not their place; prose is one piece.
 */
export function authoredLines(text: string): { fields: string[]; prose: string } {
  const end = text.indexOf('\n---', 4);
  const fields: string[] = [];
  // Indent of a multi-line value that the vendor decides; deeper lines belong to it.
  let deeper = Infinity;
  for (const line of text.slice(0, end).replaceAll('\r', '').split('\n')) {
    const indent = line.search(/\S/);
    if (indent < 0 || indent > deeper) continue;
    const own = !UPSTREAM.test(line);
    deeper = !own && /: [>|]-?$/.test(line) ? line.search(/[a-z]/) : Infinity;
    // A comment of a field that the vendor blanked stays on a line of its own.
    if (!own) fields.push(...commentOf(line));
    else fields.push(/^ *#/.test(line) ? line.trim() : line);
  }
  return { fields, prose: text.slice(end) };
}

function commentOf(line: string): string[] {
  const comment = / (#[^'"]*)$/.exec(line)?.[1];
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
