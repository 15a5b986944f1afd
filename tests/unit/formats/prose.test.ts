import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { toString } from 'mdast-util-to-string';
import { gfmTable } from 'micromark-extension-gfm-table';
import { addressesToMarkdown, proseToMarkdown } from '../../../src/formats/prose.ts';
import { startReferences } from '../../../src/formats/references.ts';
import { cite } from '../../../src/site/references.ts';
import { parseFrontMatter } from '../../../src/store/front-matter.ts';
import { readCatalog } from '../../../src/store/read-catalog.ts';
import { links } from '../../support/links.ts';

const catalog = await readCatalog('content');

function convert(source: string, mdx = true): { text: string; addresses: string } {
  const references = startReferences();
  const page = links.guide('reading');
  const text = proseToMarkdown({ source, mdx }, { catalog, links, references, cite, page });
  return { text, addresses: addressesToMarkdown(references) };
}

const parse = (markdown: string) =>
  fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });

function count(tree: Nodes, type: Nodes['type']): number {
  const below = 'children' in tree ? tree.children.map((child) => count(child, type)) : [];
  return below.reduce((sum, n) => sum + n, tree.type === type ? 1 : 0);
}

test('components become the text and the links that they show', () => {
  const { text, addresses } = convert(
    'See <Code id="IIC.1205" />, <Code id="IIC.1000" status={404} />, <Status code={404} />, <Status code={418} /> and <Ref to="RFC 9110" section="15.5.5" />.',
  );
  assert.equal(text, 'See [IIC.1205], [IIC.1000 404], [404], 418 and [RFC 9110, section 15.5.5].');
  assert.equal(
    addresses,
    [
      '[IIC.1205]: https://site.example/errors/codes/IIC.1205/',
      '[IIC.1000 404]: https://site.example/errors/codes/IIC.1000/#404',
      '[404]: https://site.example/errors/status/404/',
      '[RFC 9110, section 15.5.5]: https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.5',
    ].join('\n'),
  );
});

test('a code may be named by an earlier name', () => {
  assert.equal(convert('<Code id="IdentityCenter.1205" />').text, '[IIC.1205]');
});

test('notes, steps, samples and drawings become what is in them', () => {
  const { text } = convert(`<Anchor id="earlier" />

<Note kind="caution">Do not.</Note>

<Note>

First.

- Second

</Note>

<Steps>

1. One
2. Two

</Steps>

<Samples label="x"><Sample group="a" label="Python" open>

\`\`\`python
if x: {0}
\`\`\`

</Sample></Samples>

<svg viewBox="0 0 1 1"><title>What it shows.</title><text x="1">T</text></svg>

{/* not for readers */}`);
  assert.equal(
    text,
    `> **Caution:** Do not.

> **Note:** First.
>
> - Second

1. One
2. Two

**Python**

\`\`\`python
if x: {0}
\`\`\`

Figure: What it shows.`,
  );
});

test('links go to whole addresses, under the base path', () => {
  const { addresses } = convert(
    '[a](/codes/IIC.1000/) [b](../retrying/#x) [c](https://other.example/) [d][e]\n\n[e]: /status/404/',
  );
  assert.equal(
    addresses,
    [
      '[a]: https://site.example/errors/codes/IIC.1000/',
      '[b]: https://site.example/errors/guides/retrying/#x',
      '[c]: https://other.example/',
      '[d]: https://site.example/errors/status/404/',
    ].join('\n'),
  );
});

test('an image that is named by a reference has its address, like one that has it itself', () => {
  const { text, addresses } = convert(
    '![The form][form], ![it][] and ![form]\n\n[form]: /form.svg\n[it]: https://other.example/it.svg',
    false,
  );
  assert.equal(
    text.replace(/\s+/g, ' '),
    '![The form](https://site.example/errors/form.svg), ![it](https://other.example/it.svg) and ![form](https://site.example/errors/form.svg)',
  );
  assert.equal(addresses, '');
});

test('the same name for two addresses is told apart', () => {
  const { text, addresses } = convert('[here](/a/), [Here](/b/), [here](/a/)');
  assert.equal(text, '[here], [Here][Here 2], [here]');
  assert.equal(
    addresses,
    '[here]: https://site.example/errors/a/\n[Here 2]: https://site.example/errors/b/',
  );
});

test('a paragraph that begins with a link and a colon is no definition', () => {
  const { text } = convert('<Code id="IIC.1205" />: gone');
  assert.equal(text, '[IIC.1205][]: gone');
});

test('in Markdown, braces and angle brackets are text', () => {
  assert.equal(convert('`{0}` and {0} and a < b', false).text, '`{0}` and {0} and a < b');
});

test('paragraphs are broken before column 80, but not within code or a link', () => {
  const { text } = convert(
    `${'word '.repeat(15)}\`${'x '.repeat(30)}x\` and ${'more '.repeat(20)}`,
  );
  const lines = text.split('\n');
  assert.deepEqual(
    lines.filter((line) => line.length > 80),
    [],
  );
  assert.equal(lines.length, 4);
});

test('what has no form in Markdown is an error that names it', () => {
  assert.throws(() => convert('<Code id="IIC.9" />'), /<Code id="IIC\.9" \/>: the catalog has no/);
  assert.throws(() => convert('<Code id="IIC.1000" status={500} />'), /no such code or row/);
  assert.throws(() => convert('a <Unknown /> b'), /<Unknown> has no form/);
  assert.throws(() => convert('{1 + 1}'), /\{1 \+ 1\} has no form/);
  assert.throws(() => convert('<Ref to="RFC 1" />'), /references\.yaml/);
});

for (const folder of ['guides', 'categories', 'codes']) {
  test(`all of ${folder} has a form in Markdown, with every link in it`, () => {
    const files = globSync(`content/${folder}/**/*.{md,mdx}`);
    assert.ok(files.length > 0);
    for (const file of files) {
      const { body } = parseFrontMatter(readFileSync(file, 'utf8'), file);
      const { text, addresses } = convert(body, file.endsWith('.mdx'));
      const tree = parse(`${text}\n\n${addresses}`);
      assert.doesNotMatch(
        toString(tree),
        /<\/?(?:Anchor|Code|Ref|Status|Note|Steps|Samples?|svg)\b/,
        file,
      );
      const shown = [...body.matchAll(/<(?:Code|Ref)\b|\]\([^)]+\)|<Status\b/g)].length;
      const unlinked = [...body.matchAll(/<Status code=\{(\d+)\}/g)].filter(
        ([, status]) => !addresses.includes(`[${status}]: `),
      ).length;
      assert.equal(count(tree, 'linkReference'), shown - unlinked, file);
      assert.equal(count(tree, 'link'), 0, file);
    }
  });
}
