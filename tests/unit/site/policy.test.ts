import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashOf, tightenPolicy } from '../../../src/site/policy.ts';

const tightened = (html: string): string =>
  Buffer.from(tightenPolicy(Buffer.from(html))).toString();

const meta = (content: string): string =>
  `<meta http-equiv="content-security-policy" content="${content}">`;
const page = (head: string, body = ''): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>t</title>${head}</head><body>${body}</body></html>`;

test('the policy comes right behind the character set', () => {
  const html = tightened(page(`<script>a()</script>${meta("script-src 'self'")}`));
  assert.match(html, /<head><meta charset="utf-8"><meta http-equiv="content-security-policy"/);
  assert.equal(html.match(/http-equiv/g)?.length, 1);
});

test('hashes of what the page does not hold go, those of what it holds stay', () => {
  const [early, late, style, foreign] = ['a()', 'b("$&")', 'p::after{content:"…"}', 'c()'];
  const allowed = [early, late, foreign].map((text) => hashOf(text!)).join(' ');
  const html = tightened(
    page(
      `<script>${early}</script>${meta(`script-src 'self' ${allowed}; style-src 'self' ${hashOf(style!)}`)}`,
      `<style>${style}</style><script type="module">${late}</script>`,
    ),
  );
  assert.ok(
    html.includes(
      meta(
        `script-src 'self' ${hashOf(early!)} ${hashOf(late!)}; style-src 'self' ${hashOf(style!)}`,
      ),
    ),
    html,
  );
});

test('an inline script that was not allowed stays forbidden', () => {
  const html = tightened(page(meta("script-src 'self'"), '<script>unexpected()</script>'));
  assert.ok(html.includes(meta("script-src 'self'")));
});

test('a page without a policy stays as it is', () => {
  const html = page('<script>a()</script>');
  assert.equal(tightened(html), html);
});

test('data for search engines asks for nothing, and text that is not ASCII comes out whole', () => {
  const data = '<script type="application/ld+json">{"name":"Łódź – 東京"}</script>';
  const html = tightened(page(meta(`script-src 'self' ${hashOf('{"name":"Łódź – 東京"}')}`), data));
  assert.ok(html.includes(meta("script-src 'self'")));
  assert.ok(html.includes(data));
});
