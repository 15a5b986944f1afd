/** The Content Security Policy of every built page. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashOf } from '../../src/site/policy.ts';
import { attribute, builtPages, elements, type Element } from '../support/dist.ts';

const pages = builtPages();

/** The policy of a page by directive, and what stands before it in the head. */
function policyOf(document: Parameters<typeof elements>[0]): {
  directives: Map<string, string[]>;
  before: string[];
} {
  const [head] = elements(document, 'head');
  const children = elements(head!).slice(1);
  const at = children.findIndex((element) => attribute(element, 'http-equiv') === 'content-security-policy');
  assert.ok(at >= 0, 'no policy');
  const directives = new Map(
    attribute(children[at]!, 'content')!
      .split(';')
      .map((part) => part.trim().split(/\s+/))
      .filter(([name]) => name)
      .map(([name, ...sources]) => [name!, sources]),
  );
  return { directives, before: children.slice(0, at).map(({ tagName }) => tagName) };
}

const textIn = (element: Element): string =>
  element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
/** JSON in a script element is data: nothing runs, and no policy is asked, but for speculation rules. */
const runs = (element: Element): boolean =>
  /^(?:|module|text\/javascript|speculationrules)$/.test(attribute(element, 'type') ?? '');

test('each page’s policy comes before all that it governs', () => {
  assert.ok(pages.length > 243);
  for (const { path, document } of pages) assert.deepEqual(policyOf(document).before, ['meta'], path);
});

test('each page’s policy denies by default, sends nothing abroad and allows no text to run', () => {
  for (const { path, document } of pages) {
    const { directives } = policyOf(document);
    assert.deepEqual(directives.get('default-src'), ["'none'"], path);
    assert.deepEqual(directives.get('base-uri'), ["'none'"], path);
    assert.deepEqual(directives.get('connect-src'), ["'self'"], path);
    assert.deepEqual(directives.get('require-trusted-types-for'), ["'script'"], path);
    assert.deepEqual(directives.get('trusted-types'), ['default'], path);
    for (const [name, sources] of directives) {
      for (const source of sources) {
        assert.match(
          source,
          /^(?:'self'|'none'|'script'|default|'sha256-[\w+/=]{44}'|'wasm-unsafe-eval'|data:)$/,
          `${path}: ${name} ${source}`,
        );
      }
    }
    assert.ok(!directives.get('script-src')!.includes('data:'), path);
  }
});

test('each page’s policy allows its own inline scripts and styles, and no others', () => {
  for (const { path, document } of pages) {
    const { directives } = policyOf(document);
    for (const [name, directive] of [
      ['script', 'script-src'],
      ['style', 'style-src'],
    ] as const) {
      const held = elements(document, name)
        .filter((element) => attribute(element, 'src') === undefined && (name === 'style' || runs(element)))
        .map((element) => hashOf(textIn(element)));
      const allowed = directives.get(directive)!.filter((source) => source.startsWith("'sha256-"));
      assert.deepEqual(new Set(allowed), new Set(held), `${path}: ${directive}`);
    }
  }
});

test('no page has an event handler, a style attribute or a javascript: address', () => {
  for (const { path, document } of pages) {
    for (const { attrs } of elements(document)) {
      for (const { name, value } of attrs) {
        assert.ok(!/^on|^style$/.test(name), `${path}: ${name}`);
        assert.ok(!/^\s*javascript:/i.test(value), `${path}: ${name}="${value}"`);
      }
    }
  }
});
