import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashOf, tightenPolicy } from '../../../src/site/policy.ts';

const meta = (content: string): string =>
  `<meta http-equiv="content-security-policy" content="${content}">`;
const page = (head: string, body = ''): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>t</title>${head}</head><body>${body}</body></html>`;

test('the policy comes right behind the character set', () => {
  const html = tightenPolicy(page(`<script>a()</script>${meta("script-src 'self'")}`));
  assert.match(html, /<head><meta charset="utf-8"><meta http-equiv="content-security-policy"/);
  assert.equal(html.match(/http-equiv/g)?.length, 1);
});

test('hashes of what the page does not hold go, those of what it holds stay', () => {
  const [early, late, style, foreign] = ['a()', 'b("$&")', 'p{color:red}', 'c()'];
  const allowed = [early, late, foreign].map((text) => hashOf(text!)).join(' ');
  const html = tightenPolicy(
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
  const html = tightenPolicy(page(meta("script-src 'self'"), '<script>unexpected()</script>'));
  assert.ok(html.includes(meta("script-src 'self'")));
});

test('a page without a policy stays as it is', () => {
  const html = page('<script>a()</script>');
  assert.equal(tightenPolicy(html), html);
});
