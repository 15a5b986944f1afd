/** Citations of standards, from `content/references.yaml`. */
import { readReferences } from '../store/settings.ts';
import { contentDir } from '../store/content-dir.ts';

export interface Citation {
  readonly text: string;
  readonly title: string;
  readonly href: string;
}

const references = readReferences(contentDir);

/**
 * A citation of a document, or of one of its sections.
 *
 * @throws where the list has no such document or section
 */
export function cite(to: string, section?: string): Citation {
  const document = references[to];
  const known = Object.keys(references).join(', ');
  if (!document) throw new Error(`<Ref to="${to}" />: references.yaml has only ${known}.`);
  if (section === undefined) {
    return { text: to, title: document.title, href: document.url };
  }
  const name = document.sections[section];
  if (!name) {
    throw new Error(
      `<Ref to="${to}" section="${section}" />: references.yaml lists no such section.`,
    );
  }
  return {
    text: `${to}, section ${section}`,
    title: `${document.title}: ${name}`,
    href: document.sectionUrl?.replace('{section}', section) ?? document.url,
  };
}
