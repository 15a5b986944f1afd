/** Citations of standards, from `content/references.yaml`. */
import { citationOf, type Citation } from '../store/citation.ts';
import { contentDir } from '../store/content-dir.ts';
import { readReferences } from '../store/settings.ts';

const references = readReferences(contentDir);

/**
 * A citation of a document, or of one of its sections.
 *
 * @throws where the list has no such document or section
 */
export function cite(to: string, section?: string): Citation {
  const citation = citationOf(references, to, section);
  if (!citation) {
    const tag = section === undefined ? to : `${to}, section ${section}`;
    throw new Error(`<Ref>: references.yaml does not list ${tag}.`);
  }
  return citation;
}
