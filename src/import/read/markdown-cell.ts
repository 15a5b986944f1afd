/** The text of a cell in a Markdown table, without emphasis, code marks and links. */
import type { PhrasingContent } from 'mdast';

/** Tags that format text. Others in a cell are more likely text that looks like a tag. */
const FORMATTING =
  /^<\/?(?:a|abbr|b|code|del|div|em|font|i|ins|kbd|li|mark|ol|p|pre|q|s|samp|small|span|strong|sub|sup|tt|u|ul|var)(?:\s[^<>]*)?\/?>$/i;
const BREAKS = /^<(?:br|\/?(?:p|li|div|ul|ol))(?:\s[^<>]*)?\/?>$/i;

/**
 * The text of a cell by lines. Emphasis written with underscores keeps them: in a table of error
 * codes, `__proto__` or `_id` is a name far more often than a word that is stressed.
 *
 * @param source the line that the cell stands on
 */
export function linesOf(nodes: readonly PhrasingContent[], source: string): string[] {
  const lines = [''];
  const write = (text: string): void => void (lines[lines.length - 1] += text);
  const walk = (node: PhrasingContent): void => {
    if (node.type === 'break') lines.push('');
    else if (node.type === 'html') {
      if (BREAKS.test(node.value)) lines.push('');
      else if (!FORMATTING.test(node.value) && !node.value.startsWith('<!--')) write(node.value);
    } else if (node.type === 'image' || node.type === 'imageReference') write(node.alt ?? '');
    else if (node.type === 'footnoteReference') write(`[^${node.label ?? node.identifier}]`);
    else if ('value' in node) write(node.value);
    else {
      const isNamed = source[(node.position?.start.column ?? 0) - 1] === '_';
      const mark = !isNamed ? '' : node.type === 'strong' ? '__' : '_';
      write(mark);
      node.children.forEach(walk);
      write(mark);
    }
  };
  nodes.forEach(walk);
  return lines;
}
