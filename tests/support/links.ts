/** The addresses of a made-up deployment under a base path, for tests of formats. */
import type { Links } from '../../src/formats/links.ts';
import { makeHref } from '../../src/site/href.ts';

const href = makeHref('/errors', 'https://site.example');
const whole =
  <T extends unknown[]>(path: (...parts: T) => string) =>
  (...parts: T): string =>
    href.absolute(path(...parts));

export const links: Links = {
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
