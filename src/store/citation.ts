/** Citations of what `references.yaml` lists. */
import type { Standards } from './settings.ts';

export interface Citation {
  readonly text: string;
  readonly title: string;
  readonly href: string;
}

/** A citation of a document, or of one of its sections; null where the list has no such. */
export function citationOf(standards: Standards, to: string, section?: string): Citation | null {
  if (!Object.hasOwn(standards, to)) return null;
  const { title, url, sectionUrl, sections } = standards[to]!;
  if (section === undefined) return { text: to, title, href: url };
  if (!Object.hasOwn(sections, section)) return null;
  return {
    text: `${to}, section ${section}`,
    title: `${title}: ${sections[section]}`,
    href: sectionUrl?.replace('{section}', section) ?? url,
  };
}
