import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { append, lint, swap } from '../../support/lint.ts';

test('the committed content has no problems', async () => {
  assert.deepEqual(await lint({}), []);
});

test('an unknown field is named with the one that was probably meant', async () => {
  const [first, ...rest] = await lint({ 'codes/iic/IIC.1205.md': swap('action:', 'acton:') });
  assert.match(
    first!,
    /^content\/codes\/iic\/IIC\.1205\.md:\d+: found no responses\[1\]\.action; expected who has to act, as we read the row\. Add "action"\.$/,
  );
  assert.equal(rest.length, 1);
  assert.match(
    rest[0]!,
    /found an unknown field "acton" in responses\[1\]; expected only status, message, description, solution, category, action, retry, withdrawn, anchor\. Did you mean "action"\?$/,
  );
});

test('a value outside its choices is told with the choices', async () => {
  const problems = await lint({ 'codes/iic/IIC.1205.md': swap(/action: .*/, 'action: fix-sate') });
  assert.equal(problems.length, 1);
  assert.match(
    problems[0]!,
    /found responses\[1\]\.action "fix-sate"; expected one of fix-request, fix-permission, fix-state, retry, contact-support\. Did you mean "fix-state"\?$/,
  );
});

test('a status in quotes is told', async () => {
  const problems = await lint({ 'codes/iic/IIC.1205.md': swap('status: 404', "status: '404'") });
  assert.equal(problems.length, 1);
  assert.match(
    problems[0]!,
    /found responses\[1\]\.status "404"; expected a number \(HTTP status code\)\. Remove the quotes, or correct the value\.$/,
  );
});

test('what is too large, too small or too few is told with its limit', async () => {
  const told = async (from: string | RegExp, to: string): Promise<string> =>
    (await lint({ 'codes/iic/IIC.1205.md': swap(from, to) })).join('\n');
  assert.match(await told('404', '600'), /"600"; expected at most 599 \(HTTP status code\)\./);
  assert.match(await told('404', '99'), /"99"; expected at least 100 \(HTTP status code\)\./);
  assert.match(
    await told(/responses:\n[^]*?---/, 'responses: []\n---'),
    /expected at least 1 entry \(/,
  );
});

test('a key that is none is told with its line and with what it has to be', async () => {
  const redirects = '/codes/a/: /codes/x/\n# moved\nold:\n  /codes/x/\n';
  assert.deepEqual(await lint({ 'redirects.yaml': () => redirects }), [
    'content/redirects.yaml:3: found a key "old"; expected a path that starts and ends with a slash, such as /codes/IIC.1267/. Correct "old".',
  ]);
  assert.deepEqual(await lint({ 'categories/mfa.mdx': swap('  fix-state:', '  fix-sate:') }), [
    'content/categories/mfa.mdx:13: found an unknown field "fix-sate" in advice; expected only fix-request, fix-permission, fix-state, retry, contact-support. Did you mean "fix-state"?',
  ]);
});

test('a field that a kind of change needs, or cannot have, is told with the kind', async () => {
  const entries =
    '- { date: 2026-11-25, kind: imported, codes: 3 }\n- { date: 2026-11-25, kind: added, code: IIC.1205, rows: 1 }\n';
  const before = readFileSync('content/changes.yaml', 'utf8');
  const line = before.split('\n').length;
  const entry = before.match(/^- /gm)!.length + 1;
  assert.deepEqual(await lint({ 'changes.yaml': append(entries) }), [
    `content/changes.yaml:${line}: found no [${entry}].rows; expected a value, since the kind is "imported" (how many rows were imported). Add "rows".`,
    `content/changes.yaml:${line + 1}: found [${entry + 1}].rows "1"; expected no such field, since the kind is "added" (how many rows were imported). Correct "rows".`,
  ]);
});

test('an unknown category is told with the nearest', async () => {
  const problems = await lint({ 'codes/iic/IIC.1388.md': swap('category: mfa', 'category: mfaa') });
  assert.equal(problems.length, 1);
  assert.match(
    problems[0]!,
    /^content\/codes\/iic\/IIC\.1388\.md:\d+: found category "mfaa"; expected one of access, .*\. Did you mean "mfa"\?$/,
  );
});

test('a code in two files is told at the second', async () => {
  const copy = readFileSync('content/codes/iic/IIC.1205.md', 'utf8');
  const problems = await lint({ 'codes/iic/IIC.1206.md': () => copy });
  assert.ok(
    problems.some((text) =>
      /^content\/codes\/iic\/IIC\.1206\.md:2: found code "IIC\.1205", which content\/codes\/iic\/IIC\.1205\.md has already; expected each code in one file\./.test(
        text,
      ),
    ),
    problems.join('\n'),
  );
});

test('a file name that differs from its code is told', async () => {
  const copy = readFileSync('content/codes/iic/IIC.1205.md', 'utf8').replace(
    'IIC.1205',
    'IIC.1298',
  );
  const problems = await lint({ 'codes/iic/IIC.1299.md': () => copy });
  assert.deepEqual(problems, [
    'content/codes/iic/IIC.1299.md:2: found code "IIC.1298" in a file named "IIC.1299"; expected a file named "IIC.1298". Rename the file, or correct the code.',
  ]);
});

test('a code outside its catalog’s pattern is told', async () => {
  const copy = readFileSync('content/codes/iic/IIC.1205.md', 'utf8').replace(
    'IIC.1205',
    'ICC.1205',
  );
  const problems = await lint({ 'codes/iic/ICC.1205.md': () => copy });
  assert.deepEqual(problems, [
    'content/codes/iic/ICC.1205.md:2: found code "ICC.1205"; expected a code of catalog "iic", which match IIC\\.\\d{3,4}. Correct the code, or move the file to the catalog it belongs to.',
  ]);
});

test('rows out of order are told', async () => {
  const problems = await lint({
    'codes/iic/IIC.1373.md': (text) => swap('status: 404', 'status: 399')(text),
  });
  assert.equal(problems.length, 1);
  assert.match(
    problems[0]!,
    /found status 399 after 400; expected rows in the vendor's order, which is by rising status, those without one first\. Move the row to its place\.$/,
  );
});

test('a malformed placeholder is told with its place', async () => {
  const problems = await lint({ 'codes/iic/IIC.1236.md': swap('{0}', '{0') });
  assert.equal(problems.length, 1);
  assert.match(
    problems[0]!,
    /found a brace that belongs to no placeholder at character 9 of "Invalid \{0"; expected placeholders such as \{0\} or \{roleId\}\./,
  );
});

test('YAML that cannot be read is told with its line', async () => {
  const problems = await lint({ 'codes/iic/IIC.1205.md': swap('solution: ', 'solution: a: ') });
  assert.equal(problems.length, 1);
  assert.match(
    problems[0]!,
    /^content\/codes\/iic\/IIC\.1205\.md:\d+: found YAML that cannot be read \(.*\); expected valid YAML\./,
  );
});

test('a settings file that cannot be read is not told as missing', async () => {
  const problems = await lint({ 'site.yaml': () => null, 'site.yaml/x': () => '' });
  assert.deepEqual(problems, [
    'content/site.yaml:1: found a folder; expected a file that can be read and written. Put right what stands there, or give it another name.',
  ]);
});

test('a file without front matter and a missing settings file are told', async () => {
  const problems = await lint({ 'codes/iic/IIC.1205.md': () => 'hello', 'site.yaml': () => null });
  assert.equal(problems.length, 2);
  assert.match(problems[0]!, /IIC\.1205\.md:1: found no front matter;/);
  assert.match(
    problems[1]!,
    /^content\/site\.yaml:1: found no such file; expected a file site\.yaml in the content folder\. Create it; /,
  );
});

test('all problems of all files are told in one run, by file and line', async () => {
  const problems = await lint({
    'codes/iic/IIC.1388.md': swap('category: mfa', 'category: nope'),
    'codes/iic/IIC.1205.md': (text) =>
      text.replace('action:', 'acton:').replace(/category: .*/, 'category: x'),
    'categories/mfa.mdx': swap('order:', 'ordre:'),
  });
  assert.deepEqual(
    problems.map((text) => text.split(':')[0]),
    [
      'content/categories/mfa.mdx',
      'content/categories/mfa.mdx',
      'content/codes/iic/IIC.1205.md',
      'content/codes/iic/IIC.1205.md',
      'content/codes/iic/IIC.1205.md',
      'content/codes/iic/IIC.1388.md',
    ],
  );
});
