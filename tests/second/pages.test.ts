/** The fixture's pages: every code of every shape has one, and nothing tells of what it has not. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { NO_STATUS } from '../../src/catalog/no-status.ts';
import { contentDir } from '../../src/store/content-dir.ts';
import { readCatalog } from '../../src/store/read-catalog.ts';
import {
  attribute,
  builtFile,
  builtPages,
  dist,
  elements,
  hasClass,
  textOf,
} from '../support/dist.ts';

const { codes } = await readCatalog(contentDir);
const pages = new Map(builtPages().map((page) => [page.path, page]));
const pageOf = (id: string) => {
  const code = codes.find((candidate) => candidate.id === id)!;
  return pages.get(`/codes/${code.path}/`)!;
};

test('each code has a page, twins and a card, under a path that any disk can hold', () => {
  assert.equal(codes.length, 26);
  for (const { id, path } of codes) {
    assert.match(path, /^[A-Za-z0-9][A-Za-z0-9._~-]*$/, id);
    assert.ok(pages.has(`/codes/${path}/`), id);
    for (const file of [`codes/${path}.md`, `codes/${path}.json`, `cards/${path}.png`]) {
      assert.ok(existsSync(`${dist}/${file}`), file);
    }
  }
});

test('no two files of the site have paths that differ in capitals alone', () => {
  const files = globSync('**/*', { cwd: dist });
  const twice = [...Map.groupBy(files, (file) => file.toLowerCase()).values()];
  assert.ok(files.length > 200);
  assert.deepEqual(
    twice.filter((same) => same.length > 1),
    [],
  );
});

test('each page has the rows of its code verbatim, and no other', () => {
  for (const code of codes) {
    const rows = elements(pageOf(code.id).document).filter((element) => hasClass(element, 'row'));
    assert.deepEqual(
      rows.map((row) => [
        textOf(elements(row).find((element) => hasClass(element, 'message'))!),
        ...elements(row, 'dd').slice(0, 2).map(textOf),
      ]),
      code.rows.map((row) => [row.message, row.description, row.solution]),
      code.id,
    );
  }
});

test('codes that differ in capitals alone have pages of their own, with cards of their own', () => {
  const [upper, lower] = [pageOf('InvalidParam'), pageOf('invalidparam')];
  assert.equal(upper.path, '/codes/InvalidParam/');
  assert.equal(lower.path, '/codes/invalidparam~2/');
  assert.match(textOf(elements(upper.document, 'h1')[0]!), /^InvalidParam Parameter/);
  assert.match(textOf(elements(lower.document, 'h1')[0]!), /^invalidparam Field/);
  assert.ok(upper.html.includes('/cards/InvalidParam.png'));
  assert.ok(lower.html.includes('/cards/invalidparam~2.png'));
});

test('a code without a status says nothing of one', () => {
  for (const { id, rows, path } of codes) {
    if (rows.some(({ status }) => status !== NO_STATUS)) continue;
    const { document } = pageOf(id);
    const [head, article] = [elements(document, 'head')[0]!, elements(document, 'article')[0]!];
    const told = [
      textOf(article),
      builtFile(`codes/${path}.md`),
      ...elements(head, 'meta')
        .filter((meta) =>
          /description|title|alt/.test(
            attribute(meta, 'name') ?? attribute(meta, 'property') ?? '',
          ),
        )
        .map((meta) => attribute(meta, 'content')!),
      ...elements(article).flatMap((element) => attribute(element, 'aria-label') ?? []),
    ].join('\n');
    assert.doesNotMatch(told, /\bHTTP\b|\bstatus\b|(?<![-\w])0(?!\w)/i, id);
    assert.equal(elements(article).filter((element) => hasClass(element, 'status')).length, 0, id);
    const kits = elements(article, 'row-kit');
    assert.deepEqual(
      kits.map((kit) => attribute(kit, 'data-status')),
      rows.map(() => ''),
      id,
    );
  }
});

test('where a service sends no reply of a known shape, none is shown', () => {
  const shows = (id: string): boolean => pageOf(id).html.includes('Shape of the reply');
  assert.ok(shows('1002') && shows('ECS.0104'));
  assert.ok(!shows('BA-101') && !shows('BA-110'));
});

test('an answer that the vendor does not give is not seen', () => {
  const hidden = elements(pageOf('BA-404').document, 'div').filter(
    (element) => attribute(element, 'hidden') !== undefined && textOf(element) === 'What to do',
  );
  assert.equal(hidden.length, 1);
});

test('lists by status leave out rows without one', () => {
  const statuses = new Set(codes.flatMap(({ rows }) => rows.map(({ status }) => status)));
  statuses.delete(NO_STATUS);
  const listed = [...pages.keys()].flatMap((path) => /^\/status\/(.+)\/$/.exec(path)?.[1] ?? []);
  assert.deepEqual(listed.map(Number).sort(), [...statuses].sort());
  const rows = elements(pages.get('/codes/')!.document, 'tr').slice(1);
  assert.equal(rows.length, 30);
  assert.equal(rows.filter((row) => attribute(row, 'data-status') === undefined).length, 5);
});

test('ranges have codes with numbers alone, in catalogs that are browsed so', () => {
  const ranges = [...pages.keys()].filter((path) => /^\/ranges\/.+\/$/.test(path)).sort();
  assert.deepEqual(ranges, [
    '/ranges/000100xx/',
    '/ranges/000110xx/',
    '/ranges/000120xx/',
    '/ranges/000130xx/',
    '/ranges/01xx/',
    '/ranges/02xx/',
    '/ranges/10xx/',
    '/ranges/11xx/',
    '/ranges/15xx/',
    '/ranges/19xx/',
  ]);
});

test('earlier names, foreign prefixes, withdrawn codes and prose have their places', () => {
  assert.match(pages.get('/codes/Notify.00010001/')!.html, /url=\/codes\/SMN\.00010001\//);
  // What a prefix of another service means is the vendor's note to say.
  assert.match(
    textOf(pages.get('/codes/EDGE/')!.document),
    /They come from Halden Edge Gateway, not from Halden Notifications, so none of them has a page here\./,
  );
  assert.match(textOf(pageOf('SMN.00012009').document), /Withdrawn: .* since 2026-03-09/);
  assert.match(textOf(pageOf('ECS.0210').document), /has not listed this row since 2026-02-11/);
  assert.match(textOf(pageOf('ECS.0104').document), /Our note .* answers 409 for some minutes/);
});

test('nothing of another service is on any page or in any file', () => {
  const other = /\bIIC\b|\bSCIM\b|Identity ?Center/i;
  for (const file of globSync('**/*.{html,md,txt,json,csv,xml,js,css}', { cwd: dist })) {
    const found = other.exec(readFileSync(`${dist}/${file}`, 'utf8'));
    assert.equal(found, null, `${file}: ${found?.[0]}`);
  }
});
