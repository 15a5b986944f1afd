/** Whole addresses for formats. */
import type { Links } from '../formats/links.ts';
import type { Href } from './href.ts';

/** The addresses of a deployment, with its scheme and host. */
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
    markdown: {
      code: whole(href.codeMarkdown),
      category: whole(href.categoryMarkdown),
      guide: whole(href.guideMarkdown),
    },
    file: whole(href.file),
  };
}
