import assert from 'node:assert/strict';
import { existsSync, statSync } from 'node:fs';
import { test } from 'node:test';
import { attribute, builtPages, dist, elements, hasClass, textOf, type Element } from '../support/dist.ts';

const pages = builtPages();
const byPath = new Map(pages.map((page) => [page.path, page]));
const ids = new Map(
  pages.map((page) => [
    page.path,
    elements(page.document).flatMap((element) => attribute(element, 'id') ?? []),
  ]),
);

test('every page has one h1, a language, and a title and description of its own', () => {
  const seen = new Map<string, string>();
  for (const { path, document } of pages) {
    assert.equal(elements(document, 'h1').length, 1, path);
    assert.equal(attribute(elements(document, 'html')[0]!, 'lang'), 'en', path);
    const title = textOf(elements(document, 'title')[0]!);
    const description = elements(document, 'meta').find(
      (meta) => attribute(meta, 'name') === 'description',
    );
    const content = attribute(description!, 'content')!;
    assert.ok(title, path);
    // What search results show: less says nothing, more is cut off where it happens to be.
    assert.ok(content.length >= 50 && content.length <= 160, `${path}: ${content}`);
    for (const text of [title, content]) {
      assert.equal(seen.get(text), undefined, `${path} and ${seen.get(text)} share "${text}"`);
      seen.set(text, path);
    }
  }
});

test('every page names its canonical address, which exists, but the one for missing pages', () => {
  for (const { path, document } of pages) {
    const links = elements(document, 'link').filter(
      (item) => attribute(item, 'rel') === 'canonical',
    );
    const paths = links.map((link) => new URL(attribute(link, 'href')!).pathname);
    // It answers at every address that leads nowhere, and has none of its own.
    if (path === '/404.html') assert.deepEqual(paths, []);
    else assert.ok(paths.length === 1 && byPath.has(paths[0]!), `${path}: ${paths}`);
  }
});

test('lists have the same columns in the same order, less the one that is what the page is about', () => {
  const columns = ['Code', 'Status', 'Message', 'Category', 'Next step'];
  const subjects: [RegExp, string][] = [
    [/^\/status\/./, 'Status'],
    [/^\/categories\/./, 'Category'],
    [/^\/actions\/./, 'Next step'],
    [/^\/ranges\/./, ''],
    [/^\/codes\/$/, ''],
  ];
  for (const [paths, subject] of subjects) {
    const lists = pages.filter(({ path }) => paths.test(path));
    assert.ok(lists.length > 0, String(paths));
    for (const { path, document } of lists) {
      const table = elements(document, 'table').find((each) => hasClass(each, 'rows'));
      const heads = elements(table!, 'th').map((head) => textOf(head));
      // Nor is there a column for what none of the rows has.
      const without = [subject, ...(elements(table!, 'tr').some(hasStatus) ? [] : ['Status'])];
      assert.deepEqual(
        heads,
        columns.filter((column) => !without.includes(column)),
        path,
      );
    }
  }
});

function hasStatus(row: Element): boolean {
  return attribute(row, 'data-status') !== undefined;
}

test('no page has an id twice', () => {
  for (const [path, list] of ids) {
    const twice = list.filter((id, index) => list.indexOf(id) !== index);
    assert.deepEqual(twice, [], path);
  }
});

test('every internal link, fragment and file on every page exists', () => {
  const broken: string[] = [];
  for (const { path, document } of pages) {
    for (const element of elements(document)) {
      for (const name of ['href', 'src']) {
        const value = attribute(element, name);
        if (value === undefined || /^(?:https?|mailto|data):/.test(value)) continue;
        const url = new URL(value, `http://site${path}`);
        const file = `${dist}${decodeURIComponent(url.pathname)}`;
        const page = byPath.get(url.pathname);
        const there = page ?? (existsSync(file) && statSync(file).isFile());
        const fragment = decodeURIComponent(url.hash.slice(1));
        if (!there || (fragment && page && !ids.get(page.path)!.includes(fragment))) {
          broken.push(`${path}: ${value}`);
        }
      }
    }
  }
  assert.deepEqual(broken, []);
});

test('no page asks another origin for anything', () => {
  for (const { path, document } of pages) {
    for (const element of elements(document)) {
      const loads =
        element.tagName === 'link'
          ? !['canonical', 'alternate'].includes(attribute(element, 'rel') ?? '')
          : element.tagName !== 'a';
      const value = attribute(element, 'src') ?? (loads ? attribute(element, 'href') : undefined);
      assert.ok(!/^(?:https?:)?\/\//.test(value ?? ''), `${path}: ${value}`);
    }
  }
});
