import assert from 'node:assert/strict';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { attribute, builtFile, builtPages, dist, elements, textOf, type BuiltPage } from '../support/dist.ts';

const KB = 1024;
const codePages = builtPages().filter(({ path }) => /^\/codes\/(?:IIC|SCIM)\.\d+\/$/.test(path));

/** Bytes of what a page runs before anybody acts, each compressed as it is sent: files, and inline scripts. */
function scriptBytes(page: BuiltPage): number {
  const files = new Set<string>();
  const sizeOf = (path: string): number => {
    if (files.has(path)) return 0;
    files.add(path);
    const code = readFileSync(path, 'utf8');
    const imports = [...code.matchAll(/(?:from|import)\s*["'`](\.\/[^"'`]+)["'`]/g)];
    return imports.reduce(
      (sum, [, name]) => sum + sizeOf(`${dist}/_astro/${name!.slice(2)}`),
      brotliCompressSync(code).length,
    );
  };
  return elements(page.document, 'script')
    .filter((script) => /^(?:|module)$/.test(attribute(script, 'type') ?? ''))
    .map((script) => {
      const src = attribute(script, 'src');
      return src ? sizeOf(`${dist}${src}`) : brotliCompressSync(textOf(script)).length;
    })
    .reduce((sum, size) => sum + size, 0);
}

test('a code page carries at most 3 KB of JavaScript (brotli) before the reader acts', () => {
  const [largest] = codePages
    .map((page) => ({ path: page.path, size: scriptBytes(page) }))
    .sort((a, b) => b.size - a.size);
  assert.ok(largest && largest.size > 0 && largest.size <= 3 * KB, JSON.stringify(largest));
});

test('every page is at most 14 KB (gzip), and the list of all codes 18 KB', () => {
  const sizes = builtPages()
    .map((page) => ({ path: page.path, size: gzipSync(page.html).length }))
    .sort((a, b) => b.size - a.size);
  const over = sizes.filter(({ path, size }) => size > (path === '/codes/' ? 18 : 14) * KB);
  assert.deepEqual(over, [], `the largest is ${JSON.stringify(sizes[0])}`);
});

test('a page needs nothing but its document to be shown', () => {
  assert.equal(codePages.length, JSON.parse(builtFile('codes.json')).codes.length);
  for (const { path, document } of builtPages()) {
    assert.deepEqual(
      elements(document, 'link').filter((link) => attribute(link, 'rel') === 'stylesheet'),
      [],
      path,
    );
    for (const script of elements(document, 'script')) {
      const src = attribute(script, 'src');
      assert.ok(!src || attribute(script, 'type') === 'module', `${path}: ${src}`);
    }
  }
});

/** Compressed bytes of the built files that some names match. */
function sizesOf(names: RegExp): number[] {
  const scripts = readdirSync(`${dist}/_astro`).filter((name) => names.test(name));
  const heads = globSync(`${dist}/data/*/head.json`);
  assert.equal(heads.length, 1);
  return [...scripts.map((name) => `${dist}/_astro/${name}`), ...heads].map(
    (path) => brotliCompressSync(readFileSync(path)).length,
  );
}

test('a first answer downloads at most 14 KB (brotli) for a text that is told at first sight, script and data', () => {
  const sizes = sizesOf(/^(?:popup|search)\..*\.js$/);
  assert.equal(sizes.length, 3);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  assert.ok(total <= 14 * KB, `${sizes.join(' + ')} = ${total} bytes`);
});

test('a first answer downloads at most 34 KB (brotli) for another text, script and data', () => {
  const sizes = sizesOf(/^(?:popup|search|prepare|find)\..*\.js$/);
  assert.equal(sizes.length, 5);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  assert.ok(total <= 34 * KB, `${sizes.join(' + ')} = ${total} bytes`);
});
