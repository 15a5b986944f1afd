/** The fixture in every format: valid, complete, and the same in all. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { XMLParser } from 'fast-xml-parser';
import { NO_STATUS } from '../../src/catalog/no-status.ts';
import { contentDir } from '../../src/store/content-dir.ts';
import { readCatalog } from '../../src/store/read-catalog.ts';
import { builtFile, dist } from '../support/dist.ts';
import { closed, schemaErrors } from '../support/schema.ts';
import { siteRoot, underRoot } from '../support/site-root.ts';

const catalog = await readCatalog(contentDir);
const json = JSON.parse(builtFile('codes.json'));
const rows = catalog.codes.flatMap((code) => code.rows.map((row) => ({ code, row })));

test('/codes.json is valid by the schema beside it, which names all its fields', () => {
  assert.deepEqual(schemaErrors(closed(JSON.parse(builtFile('codes.schema.json'))), json), []);
});

test('/codes.json has every code and row; a status that is not given is null', () => {
  assert.deepEqual(
    json.codes.map(({ code, catalog: key, url }: Record<string, string>) => [code, key, url]),
    catalog.codes.map(({ id, catalog: key, path }) => [id, key, `${siteRoot}codes/${path}/`]),
  );
  const built = json.codes.flatMap(({ responses }: { responses: unknown[] }) => responses);
  assert.deepEqual(
    built.map(({ status, message, description, solution, anchor }: Record<string, unknown>) => ({
      status,
      message,
      description,
      solution,
      anchor,
    })),
    rows.map(({ row: { status, message, description, solution, anchor } }) => ({
      status: status === NO_STATUS ? null : status,
      message,
      description,
      solution,
      anchor,
    })),
  );
});

test('each code’s JSON is its entry in /codes.json', () => {
  catalog.codes.forEach(({ path }, index) => {
    assert.deepEqual(JSON.parse(builtFile(`codes/${path}.json`)), json.codes[index]);
  });
});

test('/codes.csv, read back, has the same rows', () => {
  const lines: Record<string, string>[] = parse(builtFile('codes.csv'), { columns: true });
  assert.deepEqual(
    lines.map((line) => [line['code'], line['status'], line['message'], line['solution']]),
    rows.map(({ code, row }) => [
      code.id,
      row.status === NO_STATUS ? '' : `${row.status}`,
      row.message,
      row.solution,
    ]),
  );
  for (const { url } of lines) assert.ok(existsSync(`${dist}/${underRoot(url!)}`), url);
});

test('each code’s Markdown has its rows', () => {
  for (const { code, row } of rows) {
    const markdown = builtFile(`codes/${code.path}.md`);
    assert.ok(markdown.startsWith(`# ${code.label}\n`), code.id);
    assert.ok(markdown.includes(`\`${row.message}\``), code.id);
    assert.ok(markdown.includes(`/codes/${code.path}/#${row.anchor}>`), code.id);
  }
});

test('/llms.txt leads to what is there, and says that addresses are not always the codes', () => {
  const text = builtFile('llms.txt');
  const links = Array.from(text.matchAll(/\]\((https?:[^)]+)\)/g), ([, url]) => url!);
  assert.ok(links.length > catalog.codes.length);
  for (const url of links) assert.ok(existsSync(`${dist}/${underRoot(url)}`), url);
  assert.match(text, /take its address from the list below/);
  for (const { message } of rows.map(({ row }) => row)) assert.ok(text.includes(`\`${message}\``));
});

test('changes of codes that differ in capitals alone have ids and links of their own', () => {
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' });
  const entries: { id: string; title: { '#text': string }; link: { href: string } }[] =
    parser.parse(builtFile('feed.xml')).feed.entry;
  assert.equal(entries.length, 9);
  assert.equal(new Set(entries.map(({ id }) => id)).size, entries.length);
  const about = entries.filter(({ title }) => /^invalidparam: added$/i.test(title['#text']));
  assert.deepEqual(about.map(({ link }) => link.href).sort(), [
    `${siteRoot}codes/InvalidParam/`,
    `${siteRoot}codes/invalidparam~2/`,
  ]);
});
