import assert from 'node:assert/strict';
import { test } from 'node:test';
import { speculationRules } from '../../../src/site/speculation.ts';

interface Match {
  readonly href_matches: string;
}
interface Rules {
  readonly prefetch: [{ where: { and: [Match, ...{ not: Match }[]] }; eagerness: string }];
}

test('pages under the base path are fetched ahead, and no file, search, query or other site’s page', () => {
  const { prefetch } = JSON.parse(speculationRules('/errors/')) as Rules;
  const [within, ...but] = prefetch[0].where.and;
  const matches = ({ href_matches: pattern }: Match, path: string): boolean =>
    new URLPattern(pattern, 'https://x.example').test(path, 'https://x.example');
  const fetched = (path: string): boolean =>
    matches(within, path) && !but.some(({ not }) => matches(not, path));
  for (const path of ['/errors/', '/errors/codes/IIC.1267/', '/errors/codes/IIC.1267/#400&0=a'])
    assert.ok(fetched(path), path);
  for (const path of [
    '/',
    '/other/',
    '/errors/search/',
    '/errors/codes/?text=a',
    '/errors/codes/IIC.1267.json',
    '/errors/llms.txt',
  ])
    assert.ok(!fetched(path), path);
});
