import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { cite } from '../../../src/site/references.ts';
import { contentDir } from '../../../src/store/content-dir.ts';
import { parseFrontMatter } from '../../../src/store/front-matter.ts';
import { readReferences } from '../../../src/store/settings.ts';

interface Mention {
  readonly file: string;
  readonly to: string;
  readonly section?: string | undefined;
  /** Where the text itself gives an address. */
  readonly href?: string;
}

const references = readReferences(contentDir);
const texts = globSync(`${contentDir}/{guides,categories,codes}/**/*.{md,mdx}`).map((file) => ({
  file,
  body: parseFrontMatter(readFileSync(file, 'utf8'), file).body,
}));
const links = texts.flatMap(({ file, body }) => linksOf(file, body));
const tags = texts.flatMap(({ file, body }) => tagsOf(file, body));

test('every link to the outside cites what references.yaml lists, with its address', () => {
  assert.ok(links.length > 0);
  const wrong = links.filter(({ to, section, href }) => known(to, section)?.href !== href);
  assert.deepEqual(wrong, []);
});

test('every document and section of references.yaml is cited', () => {
  const mentions = [...links, ...tags];
  const cited = new Set(
    mentions.flatMap(({ to, section = '' }) => [to, `${to}, section ${section}`]),
  );
  const listed = Object.entries(references).flatMap(([to, { sections }]) => [
    to,
    ...Object.keys(sections).map((section) => `${to}, section ${section}`),
  ]);
  assert.deepEqual(
    listed.filter((name) => !cited.has(name)),
    [],
  );
});

function known(to: string, section?: string): ReturnType<typeof cite> | null {
  try {
    return cite(to, section);
  } catch {
    return null;
  }
}

/** The links that leave the site; one that cites a section has the text "RFC 9110, section 15.5.4". */
function linksOf(file: string, body: string): Mention[] {
  const found: Mention[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'link' && /^https?:/.test(node.url)) {
      const [to = '', section] = toString(node).replace(/\s+/g, ' ').split(', section ');
      found.push({ file, to, section, href: node.url });
    }
    if ('children' in node) node.children.forEach(visit);
  };
  visit(fromMarkdown(body));
  return found;
}

/** `<Ref to="…" section="…" />`, wherever it stands; one that is written in another way has no `to`. */
function tagsOf(file: string, body: string): Mention[] {
  return [...body.matchAll(/<Ref\b[^>]*>/g)].map(([tag]) => {
    const { to = '', section } =
      /^<Ref to="(?<to>[^"]+)"(?: section="(?<section>[^"]+)")? \/>$/.exec(tag)?.groups ?? {};
    return { file, to, section };
  });
}
