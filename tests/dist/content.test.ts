import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attribute, builtFile, builtPages, elements, hasClass, textOf, type Element } from '../support/dist.ts';
import { upstreamRows } from '../support/upstream.ts';

const upstream = upstreamRows();
const byCode = [...Map.groupBy(upstream, (row) => row.code)];
const pages = new Map(builtPages().map((page) => [page.path, page]));

const texts = (row: Element): string[] => {
  const message = elements(row).find((element) => hasClass(element, 'message'))!;
  const [description, solution] = elements(row, 'dd');
  return [textOf(message), textOf(description!), textOf(solution!)];
};

test('each code’s page has its rows verbatim, in order, under their status', () => {
  assert.ok(byCode.length > 0);
  for (const [code, rows] of byCode) {
    const page = pages.get(`/codes/${code}/`);
    assert.ok(page, `no page for ${code}`);
    const shown = elements(page.document)
      .filter((element) => hasClass(element, 'row'))
      .map(texts);
    assert.deepEqual(
      shown,
      rows.map((row) => [row.message, row.description, row.solution]),
      code,
    );
    const groups = elements(page.document).filter((element) => hasClass(element, 'status-group'));
    assert.deepEqual(
      groups.map((group) => Number(attribute(group, 'id'))),
      [...new Set(rows.map((row) => row.status))],
      code,
    );
  }
});

test('/codes.json has every code and row verbatim, in order, with the documented fields', () => {
  const json = JSON.parse(builtFile('codes.json'));
  assert.equal(json.version, 1);
  assert.equal(json.codes.length, byCode.length);
  const order = new Map(byCode);
  for (const code of json.codes) {
    assert.deepEqual(
      Object.keys(code).sort(),
      ['aliases', 'catalog', 'code', 'responses', 'url', 'withdrawn'],
    );
    assert.deepEqual(
      code.responses.map(({ status, message, description, solution }: (typeof upstream)[0]) => ({
        code: code.code,
        status,
        message,
        description,
        solution,
      })),
      order.get(code.code),
    );
    for (const row of code.responses) {
      assert.deepEqual(
        Object.keys(row).sort(),
        ['action', 'anchor', 'category', 'description', 'message', 'retry', 'solution', 'status', 'url'],
      );
    }
  }
});

test('each code’s JSON is its entry in /codes.json', () => {
  for (const code of JSON.parse(builtFile('codes.json')).codes) {
    assert.deepEqual(JSON.parse(builtFile(`codes/${code.code}.json`)), code);
  }
});

test('each code’s Markdown has its rows verbatim, in order', () => {
  for (const [code, rows] of byCode) {
    const markdown = builtFile(`codes/${code}.md`).replaceAll('\\', '');
    let at = 0;
    for (const text of rows.flatMap((row) => [row.message, row.description, row.solution])) {
      at = markdown.indexOf(text, at);
      assert.ok(at >= 0, `${code}: ${text}`);
    }
  }
});

test('the list of all codes has every row, in the order of the codes', () => {
  const rows = elements(pages.get('/codes/')!.document, 'tr').slice(1);
  assert.equal(rows.length, upstream.length);
  const json = JSON.parse(builtFile('codes.json')).codes as { responses: { message: string }[] }[];
  assert.deepEqual(
    rows.map((row) => textOf(elements(row).find((element) => hasClass(element, 'message'))!)),
    json.flatMap((code) => code.responses.map((row) => row.message)),
  );
});

test('all earlier names lead on to their code, without JavaScript too', () => {
  const legacy = [...pages.keys()].filter((path) => path.startsWith('/codes/IdentityCenter.'));
  assert.equal(legacy.length, byCode.filter(([code]) => code.startsWith('IIC.')).length);
  for (const path of legacy) {
    const { document } = pages.get(path)!;
    const target = path.replace('IdentityCenter', 'IIC');
    const refresh = elements(document, 'meta').find(
      (meta) => attribute(meta, 'http-equiv') === 'refresh',
    );
    assert.equal(attribute(refresh!, 'content'), `0; url=${target}`);
    assert.ok(elements(document, 'a').some((link) => attribute(link, 'href') === target));
  }
});
