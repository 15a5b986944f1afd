/** What every guide is held to, as its page shows it; a category's guide stands on the category's page. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byCategory } from '../../src/catalog/views.ts';
import { contentDir } from '../../src/store/content-dir.ts';
import { readWhole } from '../../src/store/read-catalog.ts';
import { loadBuiltSearch } from '../support/built-search.ts';
import { builtPages, elements, hasClass, textOf } from '../support/dist.ts';
import { blocksOf, guideBody, linksIn } from '../support/guide-text.ts';
import { readingEase, sentenceLength, sentencesOf, wordsOf } from '../support/readability.ts';

const { catalog, texts } = await readWhole(contentDir);
const pages = new Map(builtPages().map((page) => [page.path, page.document]));
const categories = catalog.categories.map(({ id, title }) => ({
  path: `/categories/${id}/`,
  title,
}));
const guides = texts.guides.map(({ slug, title }) => ({ path: `/guides/${slug}/`, title }));
const codePages = catalog.codes.map((code) => ({ code, path: `/codes/${code.path}/` }));

/** What a category's guide tells, so that a reader finds the same thing in the same place. */
const SECTIONS = [
  'What belongs here',
  'How the objects relate',
  'Narrowing it down',
  'Order of checks',
  'What needs an administrator',
  'Before you contact support',
  'By what you were doing',
];

const blocks = (path: string) => blocksOf(guideBody(pages.get(path)!)!);
const wrong = <T extends { path: string }>(all: readonly T[], isRight: (one: T) => boolean) => {
  assert.ok(all.length > 0);
  return all.filter((one) => !isRight(one)).map(({ path }) => path);
};

test('each category’s guide has 250 to 600 words, apart from code blocks, drawings and citations', () => {
  for (const { path } of categories) {
    const words = blocks(path).flatMap(({ text }) => wordsOf(text)).length;
    assert.ok(words >= 250 && words <= 600, `${path}: ${words} words`);
  }
});

test('each guide is plain English: reading ease of 55 or more, sentences of 20 words or fewer', () => {
  for (const { path } of [...categories, ...guides]) {
    const sentences = blocks(path)
      .filter(({ tag }) => tag === 'p' || tag === 'li')
      .flatMap(({ text }) => sentencesOf(text));
    assert.ok(sentences.length >= 15, `${path}: ${sentences.length} sentences`);
    const [ease, length] = [readingEase(sentences), sentenceLength(sentences)];
    assert.ok(ease >= 55, `${path}: reading ease ${ease.toFixed(1)}`);
    assert.ok(length <= 20, `${path}: ${length.toFixed(1)} words a sentence`);
  }
});

test('our prose writes “request ID” in one way on every page, apart from code blocks', () => {
  const otherwise = [...pages].flatMap(([path, document]) =>
    blocksOf(elements(document, 'body')[0]!)
      .flatMap(({ text }) => text.match(/\brequest ids?\b/gi) ?? [])
      .filter((name) => !/IDs?$/.test(name))
      .map((name) => `${path}: ${name}`),
  );
  assert.deepEqual(otherwise, []);
});

test('each category’s guide answers the same questions, in the same order', () => {
  for (const { path } of categories) {
    const headings = elements(guideBody(pages.get(path)!)!, 'h2').map((heading) =>
      textOf(heading).trim(),
    );
    assert.deepEqual(headings, SECTIONS, path);
  }
});

test('every row of a category is linked from the category’s guide', () => {
  for (const { key, rows } of byCategory(catalog)) {
    const links = linksIn(guideBody(pages.get(`/categories/${key.id}/`)!)!);
    const missing = rows.filter(({ code, row }) => {
      const page = `/codes/${code.path}/`;
      return !links.some((link) => link === page || link.startsWith(`${page}#${row.status}`));
    });
    assert.deepEqual(missing.map(({ code, row }) => `${code.id} ${row.status}`), [], key.id);
  }
});

test('every guide is at most two clicks from the home page', () => {
  const first = new Set(linksIn(pages.get('/')!).map(withoutFragment));
  const second = [...first].flatMap((path) => (pages.has(path) ? linksIn(pages.get(path)!) : []));
  const reached = new Set([...first, ...second.map(withoutFragment)]);
  assert.deepEqual(wrong([...categories, ...guides], ({ path }) => reached.has(path)), []);
});

test('full text finds each guide by its title, the guides apart from categories first of all', async () => {
  const search = await loadBuiltSearch();
  for (const { path, title } of guides) assert.equal((await search(title))[0], path);
  for (const { path, title } of categories) {
    assert.ok((await search(title)).includes(path), title);
  }
});

test('what to have at hand for support is on each page with a row for support, and on no other', () => {
  const needs = codePages.filter(({ code }) =>
    code.rows.some(({ action }) => action === 'contact-support'),
  );
  const has = [...pages].filter(([, document]) =>
    elements(document, 'p').some(
      (element) =>
        hasClass(element, 'advice') && textOf(element).startsWith('Before you contact support,'),
    ),
  );
  assert.ok(needs.length > 0);
  assert.deepEqual(has.map(([path]) => path).sort(), needs.map(({ path }) => path).sort());
});

test('each code’s page links a section of the guide of each of its categories', () => {
  for (const { code, path } of codePages) {
    const linked = new Set(
      linksIn(pages.get(path)!).flatMap((link) => /^(\/categories\/[^/]+\/)#./.exec(link)?.[1] ?? []),
    );
    for (const { category } of code.rows) {
      assert.ok(linked.has(`/categories/${category}/`), `${path}: ${category}`);
    }
  }
});

function withoutFragment(link: string): string {
  return link.replace(/#.*$/, '');
}
