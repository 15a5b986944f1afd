/** `/feed.xml`: the changes as an Atom feed (RFC 4287). */
import { Feed } from 'feed';
import { newestFirst, newestImport, type Change } from '../catalog/changes.ts';
import type { Catalog } from '../catalog/types.ts';
import { changeText } from './changes.ts';
import type { Links } from './links.ts';
import type { SiteText } from './llms.ts';
import { escapeXml } from './xml.ts';

/**
 * The feed, newest first. All dates come from the content, so that equal content gives equal bytes; a
 * feed without a change is as old as the newest import.
 */
export function changesToAtom(
  changes: readonly Change[],
  catalog: Catalog,
  site: SiteText,
  links: Links,
): string {
  const sorted = newestFirst(changes);
  const newest = sorted[0]?.date ?? newestImport(catalog);
  const feed = new Feed({
    id: links.changes,
    title: `${site.name}: changes`,
    description: `What was added, reworded, withdrawn or renamed among the error codes of ${site.subject}.`,
    link: links.changes,
    feed: links.feed,
    updated: new Date(newest),
    author: { name: site.name, link: links.home },
    generator: false,
  });
  for (const change of sorted) {
    const { id, title, note, code, row } = changeText(change, catalog);
    const message = (row ?? code?.rows[0])?.message;
    // Feed readers identify entries by id: a published id must never change, nor what it is made
    // of.
    const place = `${links.changes}#${id}`;
    const link = code ? (row ? links.row(code, row) : links.code(code)) : place;
    const description = [message, note].filter(Boolean).join(' ');
    feed.addItem({
      id: place,
      // The library marks titles and summaries as HTML.
      title: escapeXml(title),
      link,
      date: new Date(change.date),
      ...(description && { description: escapeXml(description) }),
    });
  }
  return `${feed.atom1()}\n`;
}
