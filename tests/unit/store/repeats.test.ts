import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { parseFrontMatter } from '../../../src/store/front-matter.ts';

/** Shorter sentences may well be said twice. */
const WORDS = 8;
const FILES = globSync('content/{guides,categories,codes}/**/*.{md,mdx}').sort();

test('no sentence of the guides, categories and notes is repeated', () => {
  const places = new Map<string, string[]>();
  for (const file of FILES) {
    for (const sentence of proseOf(file).flatMap(sentencesOf)) {
      places.set(sentence, [...(places.get(sentence) ?? []), file]);
    }
  }
  assert.ok(places.size > 0);
  assert.deepEqual(
    [...places].filter(([, files]) => files.length > 1),
    [],
  );
});

test('a sentence is told from another by its words alone', () => {
  const first =
    'See `No.` first.  Compare the user\nwith **the** one in your request, IIC.1312! More?';
  const second =
    'Read. (COMPARE the user with the one in your [request](../x/), IIC.1312.) See "no" first.';
  const shared = new Set(blocksOf(first).flatMap(sentencesOf)).intersection(
    new Set(blocksOf(second).flatMap(sentencesOf)),
  );
  assert.deepEqual([...shared], ['compare the user with the one in your request, iic.1312']);
});

test('code blocks, components and citations belong to no sentence', () => {
  const cited = 'A says so ([RFC 1, section 2](https://rfc.example/1)), <Ref to="RFC 1" /> too.';
  assert.deepEqual(blocksOf(`${cited}\n\n\`\`\`\ncode\n\`\`\``), ['A says so (),  too.']);
  assert.deepEqual(blocksOf('<Steps>\n\n1. One.\n2. Two.\n\n</Steps>'), ['One.', 'Two.']);
  assert.deepEqual(blocksOf('| a | b |\n|---|---|\n| c | d |'), ['a', 'b', 'c', 'd']);
});

/** What a file says in prose: the blocks of its body, and its advice if it is a category. */
function proseOf(file: string): string[] {
  const { body, value } = parseFrontMatter(readFileSync(file, 'utf8'), file);
  const { advice = {} } = value as { advice?: Record<string, string> };
  return [...blocksOf(body), ...Object.values(advice)];
}

/** The text of each paragraph, heading and table cell, and of drawings. */
function blocksOf(markdown: string): string[] {
  const tree = fromMarkdown(markdown, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  const blocks: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      blocks.push(textOf(node));
    } else if (node.type === 'html') {
      blocks.push(...node.value.split(/<[^>]*>/).filter((text) => text.trim()));
    } else if ('children' in node) {
      node.children.forEach(visit);
    }
  };
  visit(tree);
  return blocks;
}

function textOf(node: Nodes): string {
  // Inline HTML is a tag alone; a link to the outside is a citation.
  if (node.type === 'html') return '';
  if (node.type === 'link' && /^https?:/.test(node.url)) return '';
  if ('children' in node) return node.children.map(textOf).join('');
  if (node.type === 'break') return ' ';
  // A message that is quoted does not end the sentence around it.
  if (node.type === 'inlineCode') return node.value.replace(/[.?!]/g, ' ');
  return 'value' in node ? node.value : '';
}

/** The long sentences of a block, in lower case, with single blanks; a period within a code ends none. */
function sentencesOf(block: string): string[] {
  return block
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .split(/[.?!]["'”’)]*(?= |$)/)
    .map((sentence) => sentence.trim().replace(/^["'“‘(]+/, ''))
    .filter((sentence) => sentence.split(' ').length >= WORDS);
}
