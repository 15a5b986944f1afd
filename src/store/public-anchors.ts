/**
 * The anchors of a page that people and programs come to hold: those that the site itself gives out.
 * Ids that only label a part for screen readers, or tie a control to its label, are nobody's address.
 */
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

/** Sections of a code's page: a status, and a row under it. */
const SECTIONS: ReadonlySet<string> = new Set(['status-group', 'row']);

/** Classes of authored text and of the list of changes. Full text and the feed link into them. */
const WRITTEN: ReadonlySet<string> = new Set(['prose', 'code-note']);

/**
 * Elements whose ids count there: headings, changes, and `<Anchor>`, which keeps the id of a former
 * heading.
 */
const NAMED = /^(?:h[2-6]|li|span)$/;

/** Id of a list's table, which the list's count links to. */
const TABLE = 'rows';

/** The public anchors of a page, in document order. */
export function publicAnchors(html: string): string[] {
  const found: string[] = [];
  const walk = (node: DefaultTreeAdapterTypes.Node, written: boolean): void => {
    let inside = written;
    if ('tagName' in node) {
      const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
      const classes = (attributes.get('class') ?? '').split(/\s+/);
      const id = attributes.get('id');
      const isPublic =
        id === TABLE ||
        (node.tagName === 'section' && classes.some((name) => SECTIONS.has(name))) ||
        (written && NAMED.test(node.tagName));
      if (id && isPublic) found.push(id);
      inside ||= classes.some((name) => WRITTEN.has(name));
    }
    if ('childNodes' in node) for (const child of node.childNodes) walk(child, inside);
  };
  walk(parse(html), false);
  return found;
}
