import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citationOf } from '../../../src/store/citation.ts';

const sections = { '15.5.4': '403 Forbidden' };
const page = { title: 'HTTP Semantics', url: 'https://x.example/rfc9110', sections };
const standards = {
  'RFC 9110': { ...page, sectionUrl: 'https://x.example/rfc9110#section-{section}' },
  Plain: { ...page, sectionUrl: undefined },
};

test('a citation leads to the document, or to the section where that has an address', () => {
  assert.deepEqual(citationOf(standards, 'RFC 9110'), {
    text: 'RFC 9110',
    title: 'HTTP Semantics',
    href: 'https://x.example/rfc9110',
  });
  assert.deepEqual(citationOf(standards, 'RFC 9110', '15.5.4'), {
    text: 'RFC 9110, section 15.5.4',
    title: 'HTTP Semantics: 403 Forbidden',
    href: 'https://x.example/rfc9110#section-15.5.4',
  });
  assert.equal(citationOf(standards, 'Plain', '15.5.4')!.href, 'https://x.example/rfc9110');
});

test('what is not listed is not cited, whatever objects have of their own', () => {
  assert.equal(citationOf(standards, 'constructor'), null);
  for (const section of ['1', '', 'constructor'])
    assert.equal(citationOf(standards, 'RFC 9110', section), null);
});
