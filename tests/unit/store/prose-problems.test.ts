/** What the lint says of components and links in prose. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildCatalog } from '../../../src/catalog/build.ts';
import { addressesOf } from '../../../src/store/addresses.ts';
import { formatProblem } from '../../../src/store/problem.ts';
import { proseProblems } from '../../../src/store/prose-problems.ts';
import { readContent } from '../../../src/store/read-content.ts';
import { readReferences } from '../../../src/store/settings.ts';
import { append, lint, swap } from '../../support/lint.ts';

const catalog = buildCatalog((await readContent('content')).entries);
const names = { codes: ['IIC.1999'], categories: ['mfa'], guides: ['reading-an-error'] };
const known = {
  catalog,
  unread: new Set(['IIC.1999']),
  standards: readReferences('content'),
  addresses: addressesOf(catalog, names, ['/guides/old/']),
};

/** What is said of prose that starts on line 11 of a file. */
function told(source: string, mdx = true): string[] {
  const prose = { file: 'f', line: 11, prose: { source, mdx }, page: '/codes/IIC.1000/' };
  return proseProblems(prose, known).map(formatProblem);
}

test('all problems of a file are told in one run, with the lines of the file', async () => {
  const more =
    '\n<Code id="IIC.9999" />\n<Ref to="RFC 9999" section="1" />\n\n<Ref to="RFC 8628" section="99" /> [x](/codes/IIC.9998/)\n<Status code={299} />\n';
  let before = 0;
  const problems = await lint({
    'categories/mfa.mdx': (text) => {
      before = text.split('\n').length;
      return append(more)(text);
    },
  });
  const file = 'content/categories/mfa.mdx';
  assert.deepEqual(
    problems.map((text) => text.split(' found ')[0]),
    [1, 2, 4, 4, 5].map((line) => `${file}:${before + line}:`),
  );
});

test('a code that is not there is told with the nearest, one whose file cannot be read is not', () => {
  assert.deepEqual(told('a\n\nb <Code id="IIC.12677" />'), [
    'f:13: found <Code id="IIC.12677" />; expected a code that has a file in content/codes. Did you mean "IIC.1267"?',
  ]);
  assert.deepEqual(told('<Code id="ABCDEFGH" />'), [
    'f:11: found <Code id="ABCDEFGH" />; expected a code that has a file in content/codes. Correct the code, or add its file.',
  ]);
  assert.deepEqual(told('<Code id="IIC.1999" /> <Code id="IdentityCenter.1267" />'), []);
});

test('a status that the code lacks is told with those that it has', () => {
  assert.deepEqual(told('<Code id="IIC.1000" status={500} />'), [
    'f:11: found <Code id="IIC.1000" status={500} />; expected a status of IIC.1000: 403, 404, 409. Correct the status, or leave it out.',
  ]);
  assert.deepEqual(told('<Code id="IIC.1000" status={404} />'), []);
});

test('a document and a section that references.yaml lacks are told', () => {
  assert.deepEqual(
    told('<Ref to="RFC 911O" /> <Ref to="RFC 8628" section="99" />'),
    [
      'f:11: found <Ref to="RFC 8628" section="99" />; expected a section of RFC 8628 that references.yaml lists: 3.2, 3.3, 3.4, 3.5. Correct the section, or add it to the list.',
      'f:11: found <Ref to="RFC 911O" />; expected a document that references.yaml lists. Did you mean "RFC 9110"?',
    ].toReversed(),
  );
  assert.deepEqual(told('<Ref to="RFC 8628" section="3.5" />'), []);
});

test('a citation in Markdown has to be listed, and to lead where the list says', () => {
  const rfc = 'https://www.rfc-editor.org/rfc/rfc9110.html';
  const note = (text: string, url: string): string[] => told(`([${text}](${url}))`, false);
  assert.deepEqual(note('RFC 9110,\nsection 15.5.4', `${rfc}#section-15.5.4`), []);
  assert.deepEqual(note('RFC 9110', rfc), []);
  assert.deepEqual(note('a tool', 'https://tool.example/'), []);
  assert.match(
    note('RFC 9110, section 15.5.44', `${rfc}#section-15.5.44`)[0]!,
    /^f:11: found a citation of "RFC 9110, section 15\.5\.44"; expected a section .* Did you mean "15\.5\.4"\?$/,
  );
  assert.match(
    note('RFC 9999', 'https://www.rfc-editor.org/rfc/rfc9999.html')[0]!,
    /^f:11: found a citation of "RFC 9999"; expected a document that references\.yaml lists/,
  );
  assert.deepEqual(note('RFC 9110, section 15.5.4', `${rfc}#section-15.5.5`), [
    `f:11: found a citation of "RFC 9110, section 15.5.4" that leads to ${rfc}#section-15.5.5; expected the address that references.yaml has, ${rfc}#section-15.5.4. Correct the address, or the citation.`,
  ]);
  assert.deepEqual(note('here', `${rfc}#section-1`), [
    `f:11: found a link to ${rfc}#section-1 with the text "here"; expected "RFC 9110" as its text, or "RFC 9110, section …". Say in the text what is cited.`,
  ]);
});

test('a status that no registry has, and one in quotes, are told', () => {
  assert.deepEqual(told('<Status code={299} />'), [
    'f:11: found <Status code={299} />; expected an HTTP status code that is registered. Correct the number.',
  ]);
  assert.deepEqual(told('<Status code="404" />'), [
    'f:11: found <Status code="404" />; expected a number in braces. Write code={404}.',
  ]);
  assert.deepEqual(told('<Status code={404} /> <Status code={200} />'), []);
});

test('an unknown component, an unknown attribute and a missing one are told', () => {
  assert.deepEqual(told('<Stepz>\n\n1. a\n\n</Stepz>'), [
    'f:11: found component <Stepz>; expected one of Anchor, Code, Note, Ref, Sample, Samples, Status, Steps. Did you mean "Steps"?',
  ]);
  assert.deepEqual(told('<Code id="IIC.1000" stauts={404} />'), [
    'f:11: found attribute "stauts" of <Code>; expected only id, status. Did you mean "status"?',
  ]);
  assert.deepEqual(told('<Ref section="1" />'), [
    'f:11: found <Ref> without "to"; expected to. Add "to".',
  ]);
  assert.deepEqual(told('<svg><title>x</title></svg>'), []);
});

test('a link to an address that is not there is told, in Markdown too', () => {
  const message = (url: string, todo: string): string =>
    `f:11: found a link to ${url}; expected an address of a page or file of this site. ${todo}`;
  for (const [url, todo] of [
    ['/codes/IIC.12677/', 'Did you mean "/codes/IIC.1267/"?'],
    ['/codes/IIC.1267', 'Did you mean "/codes/IIC.1267/"?'],
    ['/categories/mfas/', 'Did you mean "/categories/mfa/"?'],
    ['/guides/reading-errors/', 'Did you mean "/guides/reading-an-error/"?'],
    ['/status/299/', 'Correct the address, or add what it leads to.'],
    ['/actions/fix-sate/', 'Did you mean "/actions/fix-state/"?'],
    ['/ranges/9900/', 'Correct the address, or add what it leads to.'],
    ['/nowhere/at/all/', 'Correct the address, or add what it leads to.'],
    ['../IIC.12677/', 'Did you mean "/codes/IIC.1267/"?'],
  ] as const) {
    assert.deepEqual(told(`[x](${url})`, false), [message(url, todo)]);
  }
  assert.deepEqual(told('[x][a]\n\n[a]: /codes/IIC.12677/', false), [
    message('/codes/IIC.12677/', 'Did you mean "/codes/IIC.1267/"?').replace('f:11', 'f:13'),
  ]);
});

test('a fragment that no row of a code’s page has is told', () => {
  const expected = (url: string): string =>
    `f:11: found a link to ${url}; expected a row of that page: #403, #404, #409. Did you mean "403"?`;
  for (const url of ['/codes/IIC.1000/#401', '/codes/IdentityCenter.1000/#401&0=x']) {
    assert.deepEqual(told(`[x](${url})`), [expected(url)]);
  }
});

test('addresses that are there, those of others, and headings of the page are not told', () => {
  const urls = [
    ...['/', '/codes/', '/codes/IIC.1000/', '/codes/IIC.1000/#404', '/codes/IIC.1000/#404&0=a%20b'],
    ...['/codes/IdentityCenter.1000/', '/codes/APIGW/', '/codes/IIC.1999/#404', '/changes/'],
    ...[
      '/categories/mfa/#anything',
      '/status/404/',
      '/actions/retry/',
      '/guides/old/',
      '/codes.json',
    ],
    ...[
      '../IIC.1267/',
      '#below',
      'https://other.example/x',
      'mailto:a@other.example',
      '//x.example/',
    ],
  ];
  assert.deepEqual(told(urls.map((url) => `[x](${url})`).join(' ')), []);
});

test('MDX that cannot be read is told with the line of the file', () => {
  assert.deepEqual(told('a\n\nb <Steps> c'), [
    'f:13: found MDX that cannot be read (Expected a closing tag for `<Steps>` (line 13) before the end of `paragraph`); expected each component closed, and "<" and "{" in text within code spans. Correct the text there.',
  ]);
  assert.match(told('a\n\nb <1')[0]!, /^f:13: found MDX that cannot be read \(Unexpected char/);
});

test('what MDX would compute or take in is told; text in quotes and comments are not', () => {
  assert.deepEqual(told('Role {0} of a'), [
    'f:11: found {0}, which MDX takes for an expression; expected braces in code spans. Write `{0}`.',
  ]);
  assert.deepEqual(told('a\n\nimport x from "y";\n'), [
    'f:13: found an import or export; expected prose alone. Remove it; components need no import.',
  ]);
  assert.deepEqual(told('{"a"} {/* for authors */} `{0}`'), []);
  assert.deepEqual(told('{0}', false), []);
});

test('a component in Markdown, which would show nothing, is told', () => {
  assert.deepEqual(told('see <Code id="IIC.1000" />', false), [
    'f:11: found <Code> in Markdown; expected components in .mdx files alone. Write a link, or rename the file to .mdx.',
  ]);
});

test('a file that cannot be read makes no link to it wrong', async () => {
  const [first, ...rest] = await lint({
    'codes/iic/IIC.1000.md': swap('responses:', 'responses: }'),
    'categories/access.mdx': swap('order:', 'ordre:'),
  });
  assert.match(first!, /access\.mdx/);
  assert.ok(rest.length > 0);
  assert.deepEqual(
    rest.filter((text) => !/(?:access\.mdx|IIC\.1000\.md):/.test(text.split(' ')[0]!)),
    [],
  );
});

test('prose that is nested too deep is told where it is, however deep', () => {
  for (const levels of [101, 20_000]) {
    assert.deepEqual(told(`a\n\n${'>'.repeat(levels)} b\n`, false), [
      'f:13: found text within more than 100 lists, quotes or components; expected prose that a reader can follow. Take what is around it apart.',
    ]);
  }
  assert.deepEqual(told(`a\n\n${'>'.repeat(100)} b\n`, false), []);
});
