import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitFrontMatter } from '../../../src/formats/front-matter.ts';

test('a file is taken apart at the lines of three hyphens, with either kind of line end', () => {
  for (const eol of ['\n', '\r\n']) {
    const text = ['--- ', 'code: A', '---\t', '', 'Prose.', ''].join(eol);
    const offset = 4 + eol.length;
    assert.deepEqual(splitFrontMatter(text), {
      yaml: `code: A${eol}`,
      offset,
      rest: `${eol}Prose.${eol}`,
    });
    assert.equal(splitFrontMatter(`\uFEFF${text}`)!.offset, offset + 1);
  }
});

test('the first closing line ends the fields, and nothing else does', () => {
  const yamlOf = (text: string): string | undefined => splitFrontMatter(text)?.yaml;
  assert.equal(yamlOf('---\na: 1\n---\n\n---\n'), 'a: 1\n');
  assert.equal(yamlOf('---\n---\nA rule:\n\n---\n'), '');
  assert.equal(yamlOf('---\na: 1\n---'), 'a: 1\n');
  const within = 'a: |\n  x\n  ---\nb: --- c\n--- d\n----\ne: f\u2028---\u2028\n';
  assert.equal(yamlOf(`---\n${within}---\n`), within);
});

test('a file without both lines has no front matter', () => {
  for (const text of [
    '',
    '---',
    'Prose.\n',
    '\n---\na: 1\n---\n',
    '---\na: 1\n',
    '--- x\na: 1\n---\n',
  ])
    assert.equal(splitFrontMatter(text), null, text);
});
