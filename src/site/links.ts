/** Absolute URLs for formats. */
import type { Links } from '../formats/links.ts';
import type { Href } from './href.ts';

/** The URLs of a deployment, with its scheme and host. */
export function makeLinks(href: Href): Links {
  const whole =
    <T extends unknown[]>(path: (...parts: T) => string) =>
    (...parts: T): string =>
      href.absolute(path(...parts));
  return {
    home: href.absolute(href.home),
    code: whole(href.code),
    row: whole(href.row),
    status: whole(href.status),
    category: whole(href.category),
    guide: whole(href.guide),
    changes: href.absolute(href.changes),
    search: href.absolute(href.search),
    codesJson: href.absolute(href.codesJson),
    codesSchema: href.absolute(href.codesSchema),
    codesCsv: href.absolute(href.codesCsv),
    llmsFull: href.absolute(href.llmsFull),
    feed: href.absolute(href.feed),
    openSearch: href.absolute(href.openSearch),
    markdown: {
      code: whole(href.codeMarkdown),
      category: whole(href.categoryMarkdown),
      guide: whole(href.guideMarkdown),
    },
    file: whole(href.file),
  };
}
