import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rebase } from '../../../src/site/prose.ts';

const under = (html: string): string => rebase(html, '/errors/');

test('links and pictures from the site’s root come under its base path', () => {
  assert.equal(
    under('<p><a href="/codes/IIC.1735/">a</a>, <a title="1 > 0" href="/">b</a></p>'),
    '<p><a href="/errors/codes/IIC.1735/">a</a>, <a title="1 > 0" href="/errors/">b</a></p>',
  );
  assert.equal(under('<img src="/x.png" alt="">'), '<img src="/errors/x.png" alt="">');
  assert.equal(rebase('<a href="/x/">a</a>', '/'), '<a href="/x/">a</a>');
});

test('addresses elsewhere, and text that shows a tag or an attribute, stay', () => {
  for (const html of [
    '<a href="//cdn.example/x">a</a>',
    '<a href="https://vendor.example/">a</a> <a href="#400">b</a> <a href="../x/">c</a>',
    '<p><code>&#x3C;a href="/x"></code> and href="/x"</p>',
    '<a title=" href=" class="/x">a</a>',
  ]) {
    assert.equal(under(html), html);
  }
});
