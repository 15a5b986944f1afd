/**
 * Every built page against the HTML standard (html-validate, `.htmlvalidate.json`). Left out there:
 * ids may begin with a digit (`#400` is a permanent address), forms that act on every change need no
 * button to send them, and lengths of titles and white space are nobody's error.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { HtmlValidate, StaticConfigLoader, type ConfigData } from 'html-validate';
import { builtPages } from '../support/dist.ts';

const config = JSON.parse(readFileSync('.htmlvalidate.json', 'utf8')) as ConfigData;

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate(new StaticConfigLoader(config));
  const found: string[] = [];
  for (const { path, html } of builtPages()) {
    const { results } = await validator.validateString(html, path);
    for (const { messages } of results) {
      for (const { ruleId, message, selector } of messages) {
        found.push(`${path}: ${ruleId}: ${message} (${selector})`);
      }
    }
  }
  assert.deepEqual(found, []);
});
