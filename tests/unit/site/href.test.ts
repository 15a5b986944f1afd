import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeHref } from '../../../src/site/href.ts';

const code = { path: 'IIC.1267' };

test('addresses begin with the base path, however it is written', () => {
  for (const base of ['/errors', '/errors/', '/errors//']) {
    const href = makeHref(base, 'https://a.example');
    assert.equal(href.home, '/errors/');
    assert.equal(href.code(code), '/errors/codes/IIC.1267/');
    assert.equal(href.codeMarkdown(code), '/errors/codes/IIC.1267.md');
    assert.equal(href.file('/favicon.svg'), '/errors/favicon.svg');
  }
});

test('a row’s address carries its anchor, and the reader’s values in the fragment alone', () => {
  const href = makeHref('/', 'https://a.example');
  assert.equal(href.row(code, { anchor: '400' }), '/codes/IIC.1267/#400');
  const url = new URL(href.absolute(href.row(code, { anchor: '400' }, { 0: 'a/b?c#d' })));
  assert.equal(url.pathname + url.search, '/codes/IIC.1267/');
  assert.equal(url.hash, '#400&0=a%2Fb%3Fc%23d');
});

test('the addresses that tickets and programs hold have their documented shapes', () => {
  const href = makeHref('/', 'https://a.example');
  assert.deepEqual(
    [
      href.codes,
      href.category('mfa'),
      href.status(404),
      href.range('12xx'),
      href.action('retry'),
      href.guide('x'),
      href.search,
      href.named('IdentityCenter.1267'),
      href.codesJson,
    ],
    [
      '/codes/',
      '/categories/mfa/',
      '/status/404/',
      '/ranges/12xx/',
      '/actions/retry/',
      '/guides/x/',
      '/search/',
      '/codes/IdentityCenter.1267/',
      '/codes.json',
    ],
  );
});
