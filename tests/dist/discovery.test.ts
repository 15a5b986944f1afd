/** How search engines, feed readers and browsers find the pages of the built site. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parse } from 'yaml';
import type { Code } from '../../src/catalog/types.ts';
import { contentDir } from '../../src/store/content-dir.ts';
import { readWhole } from '../../src/store/read-catalog.ts';
import { attribute, builtFile, builtPages, dist, elements, textOf } from '../support/dist.ts';
import { siteRoot, underRoot } from '../support/site-root.ts';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  isArray: (name) => ['url', 'sitemap', 'entry', 'link', 'Url'].includes(name),
});

function xml(file: string) {
  const text = builtFile(file);
  assert.equal(XMLValidator.validate(text), true, file);
  return parser.parse(text);
}

const { catalog, texts } = await readWhole(contentDir);
const changes: readonly { date: string; kind: string; catalog?: string; code?: string }[] = parse(
  readFileSync(`${contentDir}/changes.yaml`, 'utf8'),
);

/** The newest of some ISO dates, of which some may be missing. */
const newest = (dates: readonly (string | null | undefined)[]): string | undefined =>
  dates.filter((date) => typeof date === 'string').sort().at(-1); // prettier-ignore

/** When a code changed: by its own changes, else imports of its catalog, else its catalog; later if our part did. */
function changedOn({ id, catalog: key, updated }: Code): string {
  const own = changes.filter(({ code }) => code === id);
  const imports = changes.filter(
    ({ kind, catalog: only = key }) => kind === 'imported' && only === key,
  );
  const { imported } = catalog.infos.find((info) => info.key === key)!;
  const recorded = own.length ? own : imports.length ? imports : [{ date: imported }];
  return newest([...recorded.map(({ date }) => date), updated])!;
}

const pages = builtPages();
const meta = (page: (typeof pages)[0], name: string): string | undefined => {
  const found = elements(page.document, 'meta').find((item) => attribute(item, 'name') === name);
  return found && attribute(found, 'content');
};
const property = (page: (typeof pages)[0], name: string): string | undefined => {
  const found = elements(page.document, 'meta').find((item) => attribute(item, 'property') === name);
  return found && attribute(found, 'content');
};
const listed = pages.filter((page) => meta(page, 'robots') !== 'noindex');

const { sitemapindex } = xml('sitemap-index.xml');
const entries: { loc: string; lastmod?: string }[] = sitemapindex.sitemap.flatMap(
  ({ loc }: { loc: string }) => xml(underRoot(loc)!).urlset.url,
);

test('the sitemap has every page that search engines may list, and no other', () => {
  assert.deepEqual(
    entries.map(({ loc }) => loc).sort(),
    listed.map(({ path }) => siteRoot + path.slice(1)).sort(),
  );
  assert.equal(entries.filter(({ loc }) => loc.includes('IdentityCenter.')).length, 0);
});

const dates = new Map(entries.map(({ loc, lastmod }) => [loc, lastmod?.slice(0, 10)]));

test('the sitemap dates a code by its last change, a guide by its own date', () => {
  for (const code of catalog.codes)
    assert.equal(dates.get(`${siteRoot}codes/${code.path}/`), changedOn(code), code.id);
  for (const { slug, updated } of texts.guides)
    assert.equal(dates.get(`${siteRoot}guides/${slug}/`), updated, slug);
});

test('the sitemap dates a list by its newest code, that of a category by its own text too', () => {
  const rows = catalog.codes.flatMap((code) => code.rows.map((row) => ({ ...row, range: code.range, code }))); // prettier-ignore
  const assertDated = (path: string, listed: typeof rows, own?: string): void =>
    assert.equal(dates.get(siteRoot + path), newest([...listed.map(({ code }) => changedOn(code)), own]), path); // prettier-ignore
  assertDated('codes/', rows);
  for (const { id, updated } of catalog.categories)
    assertDated(`categories/${id}/`, rows.filter(({ category }) => category === id), updated); // prettier-ignore
  for (const [folder, field] of [
    ['status', 'status'],
    ['ranges', 'range'],
    ['actions', 'action'],
  ] as const) {
    // Rows without a status or a range are in no list of such.
    const lists = Map.groupBy(rows.filter((row) => row[field]), (row) => row[field]); // prettier-ignore
    for (const [name, listed] of lists) assertDated(`${folder}/${name}/`, listed);
  }
});

test('robots.txt lets everybody in and names the sitemap', () => {
  const robots = builtFile('robots.txt');
  assert.match(robots, /^User-agent: \*\nAllow: \/\n/);
  assert.doesNotMatch(robots, /Disallow/);
  assert.ok(robots.includes(`\nSitemap: ${siteRoot}sitemap-index.xml\n`));
});

test('every page names the OpenSearch description, which leads to the search page', () => {
  for (const { path, document } of pages) {
    const link = elements(document, 'link').find((item) => attribute(item, 'rel') === 'search');
    assert.equal(new URL(attribute(link!, 'href')!, siteRoot).href, `${siteRoot}opensearch.xml`, path);
  }
  const { OpenSearchDescription: description } = xml('opensearch.xml');
  assert.ok(description.ShortName.length <= 16 && description.LongName.length <= 48);
  const html = description.Url.find((url: Record<string, string>) => url['@type'] === 'text/html');
  assert.equal(html['@template'], `${siteRoot}search/?q={searchTerms}`);
  assert.ok(existsSync(`${dist}/${underRoot(description.Image['#text'])}`));
});

test('the feed has every change, and its links lead to what is there', () => {
  const { feed } = xml('feed.xml');
  assert.equal(feed.entry.length, changes.length);
  const ids = new Set(
    elements(pages.find(({ path }) => path === '/changes/')!.document).map((element) =>
      attribute(element, 'id'),
    ),
  );
  for (const { id, link } of feed.entry) {
    assert.ok(ids.has(decodeURIComponent(id.split('#')[1])), id);
    assert.ok(existsSync(`${dist}/${underRoot(link[0]['@href'])}`), link[0]['@href']);
  }
});

type Data = Record<string, unknown>;
const structured = pages.map((page) => ({
  page,
  data: elements(page.document, 'script')
    .filter((script) => attribute(script, 'type') === 'application/ld+json')
    .map((script): Data => {
      const text = 'childNodes' in script ? script.childNodes : [];
      return JSON.parse(text.map((node) => ('value' in node ? node.value : '')).join(''));
    }),
}));
const ofType = (data: readonly Data[], type: string): Data[] =>
  data.filter((item) => item['@type'] === type);

test('the structured data of every page can be read, and is of schema.org', () => {
  for (const { page, data } of structured) {
    for (const item of data) assert.equal(item['@context'], 'https://schema.org', page.path);
  }
});

test('a code’s page is a TechArticle with its own address, title and date', () => {
  const byPath = new Map(structured.map((entry) => [entry.page.path, entry]));
  for (const code of catalog.codes) {
    const { page, data } = byPath.get(`/codes/${code.path}/`)!;
    const articles = ofType(data, 'TechArticle');
    assert.equal(articles.length, 1, code.id);
    const article = articles[0]!;
    assert.equal(article['url'], `${siteRoot}codes/${code.path}/`);
    assert.equal(article['headline'], `${code.label}: ${code.rows[0]!.message}`);
    assert.equal(article['description'], meta(page, 'description'));
    assert.equal(article['dateModified'], changedOn(code));
  }
});

test('a code’s page shows its card in the data too, and none where cards are off', () => {
  const byPath = new Map(structured.map((entry) => [entry.page.path, entry]));
  for (const code of catalog.codes) {
    const { page, data } = byPath.get(`/codes/${code.path}/`)!;
    const image = ofType(data, 'TechArticle')[0]!['image'] as Data | undefined;
    const there = existsSync(`${dist}/cards/${code.path}.png`);
    assert.equal(image?.['url'], there ? `${siteRoot}cards/${code.path}.png` : undefined, code.id);
    assert.equal(image?.['url'], property(page, 'og:image'), code.id);
  }
});

test('a picture for link previews is there, with its size and with a text for both kinds of client', () => {
  for (const page of pages) {
    const image = property(page, 'og:image');
    const alt = property(page, 'og:image:alt');
    assert.equal(image === undefined, !existsSync(`${dist}/cards`), page.path);
    assert.equal(meta(page, 'twitter:image:alt'), alt, page.path);
    assert.equal(meta(page, 'twitter:card'), image ? 'summary_large_image' : 'summary', page.path);
    if (!image) continue;
    const png = readFileSync(`${dist}/${underRoot(image)}`);
    const size = [png.readUInt32BE(16), png.readUInt32BE(20)].map(String);
    assert.deepEqual(['width', 'height'].map((name) => property(page, `og:image:${name}`)), size);
    assert.ok(alt && alt.length > 10, page.path);
  }
});

test('breadcrumbs are the same in the data as on the page, and lead to pages', () => {
  for (const { page, data } of structured) {
    const nav = elements(page.document, 'nav').find((item) => attribute(item, 'class') === 'crumbs');
    const lists = ofType(data, 'BreadcrumbList');
    assert.equal(lists.length, nav ? 1 : 0, page.path);
    if (!nav) continue;
    const items = lists[0]!['itemListElement'] as { name: string; item?: string; position: number }[];
    assert.deepEqual(
      items.map(({ name }) => name),
      ['Home', ...elements(nav, 'li').map(textOf)],
      page.path,
    );
    items.forEach(({ item, position }, index) => {
      assert.equal(position, index + 1);
      assert.ok(item === undefined || existsSync(`${dist}/${underRoot(item)}`), item);
    });
  }
});

test('the home page tells of the site and how to search it', () => {
  const home = structured.find(({ page }) => page.path === '/')!;
  const [website] = ofType(home.data, 'WebSite');
  assert.equal(website!['url'], siteRoot);
  const action = website!['potentialAction'] as { target: { urlTemplate: string } };
  assert.equal(action.target.urlTemplate, `${siteRoot}search/?q={search_term_string}`);
});
