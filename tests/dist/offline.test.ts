/** The site for keeping: the pack in the browser and what it costs, and the archive for a folder. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { BLOCKS, fromRecords, putBlocks } from '../../src/formats/pack.ts';
import { offlineEntries } from '../../src/authoring/offline-entries.ts';
import { attribute, builtFile, builtPages, dist, elements } from '../support/dist.ts';

const [pack, ...others] = globSync('data/*.pack', { cwd: dist });
const bytes = readFileSync(`${dist}/${pack}`);
const records = new Map<string, Buffer>();
for await (const { path, body } of fromRecords(Readable.from([gunzipSync(bytes)]))) {
  assert.ok(!records.has(path), path);
  records.set(path, Buffer.from(body));
}

test('there is one pack, named after its content, and the service worker loads it', () => {
  assert.deepEqual(others, []);
  assert.equal(pack, `data/${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}.pack`);
  assert.ok(builtFile('sw.js').includes(pack));
});

test('the pack has every page as it was built', () => {
  const blocks = JSON.parse(records.get(BLOCKS)!.toString()) as string[];
  for (const { path, html } of builtPages()) {
    const record = records.get(path.slice(1));
    assert.ok(record, path);
    assert.ok(putBlocks(record.toString(), blocks) === html, path);
  }
});

test('the pack has every other file as it was built, but cards, host settings and itself', () => {
  const left = /^(?:cards\/|_headers$|sw\.js$|offline\/size\.json$|data\/\w+\.pack$)/;
  const files = globSync('**/*', { cwd: dist }).filter(
    (file) => statSync(`${dist}/${file}`).isFile() && !file.endsWith('.html'),
  );
  for (const file of files) {
    assert.equal(records.get(file)?.equals(readFileSync(`${dist}/${file}`)) ?? false, !left.test(file), file);
  }
  const pages = builtPages().length;
  assert.equal(records.size, files.filter((file) => !left.test(file)).length + pages + 1);
});

test('what keeping the site costs is said as it is', () => {
  const size = JSON.parse(builtFile('offline/size.json'));
  const stored = [...records].filter(([path]) => path !== BLOCKS).reduce((sum, [, body]) => sum + body.length, 0);
  assert.deepEqual(size, { pages: builtPages().length, download: bytes.length, stored });
});

test('all that pages of the archive link to or load lies where a server of its folder finds it', () => {
  const entries = [...offlineEntries({ name: 'x', folder: dist, base: '/' })];
  const files = new Set(entries.map(({ path }) => `/${path}`));
  assert.ok(files.has('/README.txt') && files.has('/index.html') && files.has('/codes/IIC.1267/index.html'));
  const pages = builtPages();
  for (const { path, document } of pages) {
    for (const element of elements(document)) {
      if (!['a', 'link', 'script', 'img'].includes(element.tagName)) continue;
      const address = attribute(element, 'href') ?? attribute(element, 'src');
      if (!address?.startsWith('/')) continue;
      const target = decodeURIComponent(address.replace(/[?#].*/, '')).replace(/\/$/, '/index.html');
      assert.ok(files.has(target), `${path}: ${address}`);
    }
  }
});
