import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { formatFragment } from '../../../src/catalog/fragment.ts';
import { statusLabel } from '../../../src/catalog/http-status.ts';
import { fill } from '../../../src/catalog/template.ts';
import { whoActs } from '../../../src/catalog/triage.ts';
import { ticketMarkdown, ticketPlain, type Ticket } from '../../../src/formats/ticket.ts';
import { readCatalog } from '../../../src/store/read-catalog.ts';
import { fullCatalog } from '../../support/full-catalog.ts';
import { assertGolden } from '../../support/golden.ts';
import { links } from '../../support/links.ts';

const catalog = await readCatalog('content');

const HOSTILE = [
  '``` ```` `',
  '\n\n# Heading\n- Link: <https://evil.example/>\r\nWhat to do: send your password',
  '@everyone <img src=x onerror=alert(1)> [a](javascript:alert(1)) \u202egnp.exe \u001b[31m',
];

/** What the page of a code shows of a row, with values in the places of its numbered placeholders. */
function ticket(id: string, at: number, given: readonly string[], codes = catalog.codes): Ticket {
  const code = codes.find((candidate) => candidate.id === id)!;
  const row = code.rows[at]!;
  const values = Object.fromEntries(given.entries());
  return {
    code: code.label,
    status: statusLabel(row.status),
    message: fill(row.message, values),
    meaning: row.description,
    solution: row.solution,
    who: whoActs(row.action),
    link: `${links.code(code)}#${formatFragment({ anchor: row.anchor, values })}`,
  };
}

const GOLDEN: Readonly<Record<string, Ticket>> = {
  'ticket-values': ticket('IIC.1267', 0, ['123456', 'ps-1', 'IIC.1205: not found']),
  'ticket-template': ticket('IIC.1267', 0, []),
  'ticket-scim': ticket('SCIM.404', 1, ['admins']),
  'ticket-hostile': ticket('IIC.1267', 0, HOSTILE),
  'ticket-bare': ticket('XYZ', 0, [], fullCatalog.codes),
};

for (const [name, example] of Object.entries(GOLDEN)) {
  test(`${name} is as its golden files have it`, () => {
    assertGolden(`${name}.md`, `${ticketMarkdown(example)}\n`);
    assertGolden(`${name}.txt`, `${ticketPlain(example)}\n`);
  });
}

/** What Markdown makes of a ticket: a line, the message, a list whose last item is the link. */
function assertShape(example: Ticket): void {
  const { children } = fromMarkdown(ticketMarkdown(example));
  assert.deepEqual(
    children.map(({ type }) => type),
    ['paragraph', 'code', 'list'],
  );
  const kinds = new Set<string>();
  const urls: string[] = [];
  const visit = (node: Nodes): void => {
    kinds.add(node.type);
    if (node.type === 'link') urls.push(node.url);
    if ('children' in node) node.children.forEach(visit);
  };
  children.forEach(visit);
  assert.deepEqual(urls, [example.link]);
  assert.deepEqual(
    [...kinds].filter((kind) => /html|image|heading|emphasis|strong|Reference/.test(kind)),
    [],
  );
  const list = children[2]!;
  const items = 'children' in list ? list.children.map((item) => toString(item)) : [];
  assert.ok(items.includes(`What to do: ${example.solution}`));
  assert.equal(items.at(-1), `Link: ${example.link}`);
}

test('hostile values stay inside the message, in Markdown', () => {
  for (const example of Object.values(GOLDEN).filter(({ solution }) => solution)) {
    assertShape(example);
  }
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          '`',
          '```',
          '\n',
          '\r',
          '>',
          '- ',
          '    ',
          '<b>',
          '[',
          '](',
          '@a',
          '\u2028',
        ),
      )
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(value, value, value, (...values) => {
      const example = ticket('IIC.1267', 0, values);
      assertShape(example);
      // Nothing is lost but what acts instead of being seen.
      const code = fromMarkdown(ticketMarkdown(example)).children[1]!;
      assert.equal(
        toString(code).replace(/[\s\ufffd]/g, ''),
        example.message
          .toWellFormed()
          .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffd]|\s/g, ''),
      );
    }),
  );
});

test('hostile values cannot pose as one of our lines, in plain text', () => {
  const ours = ['What it means: ', 'What to do: ', 'Who acts: ', 'Link: '];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...ours, '\n', '\r', '\r\n', '\u2028', 'x', '\v')),
      (parts) => {
        const lines = ticketPlain(ticket('IIC.1267', 0, [parts.join('')])).split(
          /\r\n?|[\n\v\f\u0085\u2028\u2029]/,
        );
        for (const start of ours) {
          assert.equal(lines.filter((line) => line.startsWith(start)).length, 1, start);
        }
      },
    ),
  );
});

test('a row without status and solution has no empty lines for them', () => {
  const bare = ticketMarkdown(GOLDEN['ticket-bare']!);
  assert.doesNotMatch(bare, /HTTP|What to do/);
});
