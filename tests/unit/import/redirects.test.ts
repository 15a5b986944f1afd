/** What an import adds to `redirects.yaml` can be read, or the file is refused and nothing is written. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { redirectsSchema } from '../../../src/schema/changes.ts';
import { committed, plan, refusal } from '../../support/import.ts';
import { markdownPage, pageRows } from '../../support/page.ts';

/** A page on which a code bears another number. */
const { iic } = pageRows();
for (const row of iic) if (row[1] === 'IIC.1267') row[1] = 'IIC.1999';
const page = markdownPage(iic);

const LAYOUTS: Readonly<Record<string, [before: string, after: RegExp | null]>> = {
  'one address a line': ['/codes/a/: /codes/b/\n', /^\/codes\/a\/: .*\n\/codes\/IIC\.1267\/: /],
  'a comment alone': ['# None yet.\n', /^# None yet\.\n\/codes\/IIC\.1267\/: /],
  'empty brackets': ['{}\n', null],
  'addresses in brackets': ['{ /codes/a/: /codes/b/ }\n', null],
  'indented addresses': ['  /codes/a/: /codes/b/\n', null],
  'an end of the document': ['/codes/a/: /codes/b/\n...\n', null],
};

for (const [name, [redirects, after]] of Object.entries(LAYOUTS)) {
  test(`redirects with ${name} are ${after ? 'added to' : 'refused'}`, () => {
    const content = { ...committed, redirects };
    if (!after) {
      assert.deepEqual(
        refusal(page, content).map(({ file, found }) => `${file}: ${found}`),
        [
          'redirects.yaml: YAML that is not written one field a line, so that an import cannot add to it',
        ],
      );
      return;
    }
    const text = plan(page, content).writes.get('redirects.yaml')!;
    assert.match(text, after);
    assert.equal(parse(text)['/codes/IIC.1267/'], '/codes/IIC.1999/');
  });
}

test('an earlier name with a blank in it is sent on from the address that its page had', () => {
  const sources = committed.sources.map((source) => ({ ...source, legacy: ['Identity Center'] }));
  const text = plan(page, { ...committed, sources }).writes.get('redirects.yaml')!;
  const redirects = redirectsSchema.parse(parse(text));
  assert.equal(redirects['/codes/Identity-Center.1267/'], '/codes/IIC.1999/');
});
