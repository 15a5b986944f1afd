/** The Content Security Policy of every built page, and what hosts say of every file. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { attribute, builtPages, dist, elements, type Element } from '../support/dist.ts';
import { hostHeaders } from '../support/host-headers.ts';

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

/** What allows an inline text (CSP 3, section 2.3.1). */
const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
const textIn = (element: Element): string =>
  element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
/** JSON in a script element is data: nothing runs, and no policy is asked, but for speculation rules. */
const runs = (element: Element): boolean =>
  /^(?:|module|text\/javascript|speculationrules)$/.test(attribute(element, 'type') ?? '');

test('each page’s policy comes before all that it governs', () => {
  assert.ok(pages.length > 0);
  for (const { path, document } of pages) assert.deepEqual(policyOf(document).before, ['meta'], path);
});

test('each page’s policy denies by default, sends nothing abroad and allows no text to run', () => {
  for (const { path, document } of pages) {
    const { directives } = policyOf(document);
    assert.deepEqual(directives.get('default-src'), ["'none'"], path);
    assert.deepEqual(directives.get('base-uri'), ["'none'"], path);
    assert.deepEqual(directives.get('connect-src'), ["'self'"], path);
    assert.deepEqual(directives.get('form-action'), ["'none'"], path);
    assert.deepEqual(directives.get('require-trusted-types-for'), ["'script'"], path);
    assert.deepEqual(directives.get('trusted-types'), ['default'], path);
    for (const [name, sources] of directives) {
      for (const source of sources) {
        assert.match(
          source,
          /^(?:'self'|'none'|'script'|default|'sha256-[\w+/=]{44}'|'wasm-unsafe-eval')$/,
          `${path}: ${name} ${source}`,
        );
      }
    }
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

/** Every address of the site, as a file has it. */
const addresses = globSync('**/*', { cwd: dist, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name !== '_headers')
  .map((entry) => `${entry.parentPath}/${entry.name}`.slice(dist.length))
  .map((path) => path.replace(/\/index\.html$/, '/'));

test('no two rules of _headers set the same header of one address', () => {
  assert.ok(addresses.includes('/') && addresses.includes('/codes/IIC.1267.md'));
  for (const path of addresses) {
    const headers = hostHeaders(path);
    assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
    assert.match(headers.get('cross-origin-resource-policy') ?? 'same-origin', /^(?:same|cross)-origin$/, path);
    assert.match(headers.get('access-control-allow-origin') ?? '*', /^\*$/, path);
    assert.match(headers.get('cache-control') ?? 'immutable', /^(?:public, max-age=31536000, )?immutable$/, path);
  }
});

test('other sites may show pictures, and no page or part of one', () => {
  const policy = Map.groupBy(addresses, (path) => hostHeaders(path).get('cross-origin-resource-policy'));
  const pictures = addresses.filter((path) => /\.(?:png|svg|ico)$/.test(path));
  assert.ok(pictures.includes('/favicon.svg') && pictures.some((path) => path.startsWith('/cards/')));
  assert.deepEqual(policy.get('cross-origin')!.sort(), pictures.sort());
  // What stands at the root and is no page: found by machines, read by CORS or not at all.
  for (const path of policy.get(undefined)!) assert.match(path, /^\/[^/]+\.(?:json|csv|txt|xml|webmanifest|html)$/);
});

test('programs in other sites’ pages may read every data format, and nothing else', () => {
  const open = addresses.filter((path) => hostHeaders(path).has('access-control-allow-origin'));
  const inFolders = /^\/(?:codes|categories|guides)\/[^/]+\.(?:md|json)$/;
  const atRoot = ['/codes.json', '/codes.schema.json', '/codes.csv', '/llms.txt', '/llms-full.txt', '/feed.xml'];
  const data = [...atRoot, ...addresses.filter((path) => inFolders.test(path))];
  assert.ok(data.length > 500);
  assert.deepEqual(open.sort(), data.sort());
});

test('deploy/Caddyfile takes the same files for data and for pictures', () => {
  const caddyfile = readFileSync('deploy/Caddyfile', 'utf8');
  for (const [matcher, name, value] of [
    ['data', 'access-control-allow-origin', '*'],
    ['pictures', 'cross-origin-resource-policy', 'cross-origin'],
  ] as const) {
    const [, pattern] = new RegExp(`^\\t@${matcher} path_regexp (\\S+)$`, 'm').exec(caddyfile)!;
    assert.match(caddyfile, new RegExp(`^\\theader @${matcher} ${name} ${value.replace('*', '\\*')}$`, 'mi'));
    const expected = addresses.filter((path) => hostHeaders(path).get(name) === value);
    assert.deepEqual(addresses.filter((path) => new RegExp(pattern!).test(path)), expected);
  }
});
