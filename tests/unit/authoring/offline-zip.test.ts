import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { unzipSync } from 'fflate';
import { offlineEntries } from '../../../src/authoring/offline-entries.ts';
import { folderEntries, writeZip } from '../../../src/authoring/offline-zip.ts';

const root = mkdtempSync(join(tmpdir(), 'zip-'));
after(() => rmSync(root, { recursive: true }));

const FILES = {
  'index.html': '<p>home</p>',
  'codes/A.1/index.html': '<p>code</p>',
  'b.bin': '\0\x01',
};

function folder(name: string, order: (files: string[]) => string[]): string {
  for (const file of order(Object.keys(FILES))) {
    const path = join(root, name, file);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, FILES[file as keyof typeof FILES]);
  }
  return join(root, name);
}

test('an archive has every file of a folder, under the given one', () => {
  const target = join(root, 'a.zip');
  writeZip(
    target,
    folderEntries(
      folder('a', (files) => files),
      'site',
    ),
  );
  const found = unzipSync(readFileSync(target));
  assert.deepEqual(
    Object.fromEntries(
      Object.entries(found).map(([path, body]) => [path, Buffer.from(body).toString()]),
    ),
    Object.fromEntries(Object.entries(FILES).map(([path, body]) => [`site/${path}`, body])),
  );
});

test('equal files give equal bytes, whenever and in whichever order they were written', () => {
  const [first, second] = [join(root, '1.zip'), join(root, '2.zip')];
  writeZip(
    first,
    folderEntries(
      folder('one', (files) => files),
      'site',
    ),
  );
  const other = folder('two', (files) => files.toReversed());
  utimesSync(join(other, 'index.html'), 1, 1);
  writeZip(second, folderEntries(other, 'site'));
  assert.deepEqual(readFileSync(second), readFileSync(first));
});

/** The texts of the archive of a site, by path. */
function archive(folder: string, base: string): Record<string, string> {
  const entries = [...offlineEntries({ name: 'Errors & codes', folder, base })];
  const texts = entries.map(({ path, body }) => [path, Buffer.from(body).toString()]);
  assert.equal(new Set(texts.map(([path]) => path)).size, texts.length, 'a path twice');
  return Object.fromEntries(texts);
}

test('a site for the root of a server lies at the top, beside a text that says how to open it', () => {
  const { 'README.txt': readme, ...site } = archive(
    folder('top', (files) => files),
    '/',
  );
  assert.deepEqual(site, FILES);
  assert.match(readme!, /^Errors & codes\n/);
  assert.match(readme!, /Then open http:\/\/localhost:8000\/ in a browser/);
});

test('a site under a base path lies there, and the top leads to it', () => {
  const built = folder('based', (files) => files);
  writeFileSync(join(built, '404.html'), '<p>none such</p>');
  const { 'README.txt': readme, 'index.html': top, ...rest } = archive(built, '/errors/v2');
  assert.match(readme!, /Then open http:\/\/localhost:8000\/errors\/v2\/ in a browser/);
  assert.match(top!, /content="0; url=errors\/v2\/"/);
  assert.match(top!, /<a href="errors\/v2\/">Errors &amp; codes<\/a>/);
  const under = Object.entries({ ...FILES, '404.html': '<p>none such</p>' });
  assert.deepEqual(rest, {
    '404.html': '<p>none such</p>',
    ...Object.fromEntries(under.map(([path, body]) => [`errors/v2/${path}`, body])),
  });
});
