/** What of a message is the same in every reply. */
import { parseTemplate } from '../../catalog/template.ts';
import { asciiWords } from '../text/ascii-words.ts';

/** The words of a message, without its placeholders. */
export function literalOf(source: string): string[] {
  return parseTemplate(source).flatMap((part) =>
    part.kind === 'text' ? asciiWords(part.text) : [],
  );
}
