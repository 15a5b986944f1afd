/** A small catalog with everything that is hard about the real ones. */
import { buildCatalog, type CodeEntry } from '../../../src/catalog/build.ts';
import type { Catalog, CatalogInfo } from '../../../src/catalog/types.ts';
import { buildIndex } from '../../../src/resolve/index/index-data.ts';
import { prepare, type Index } from '../../../src/resolve/index/prepare.ts';

function info(key: string, more: Partial<CatalogInfo>): CatalogInfo {
  return {
    key,
    name: key,
    pattern: '[A-Z]+\\.\\d+',
    label: null,
    legacy: [],
    ranges: false,
    reply: null,
    naming: null,
    foreign: [],
    upstream: { title: key, url: null },
    imported: '2026-01-01',
    ...more,
  };
}

function code(catalog: string, id: string, ...rows: readonly [number, string][]): CodeEntry {
  const responses = rows.map(([status, message]) => ({
    status,
    message,
    description: message,
    solution: 'Check it.',
    category: 'all',
    action: 'fix-request' as const,
  }));
  return { catalog, code: id, responses };
}

export const CODES: readonly CodeEntry[] = [
  code('abc', 'ABC.100', [400, 'Bad Request: {0}.'], [404, 'Bad Request: {0}.']),
  code('abc', 'ABC.1205', [404, 'The permission set does not exist.']),
  code('abc', 'ABC.1210', [400, 'Account not found.'], [409, 'The set is attached to accounts.']),
  code('abc', 'ABC.1267', [
    400,
    'Sync failure: account:{0}, set:{1}, The causes of the failure:{2}.',
  ]),
  code('abc', 'ABC.1302', [400, 'Account not found.']),
  code('abc', 'ABC.1409', [400, 'Invalid token.']),
  code('abc', 'ABC.1410', [401, '{0}.']),
  code('abc', 'ABC.1500', [403, 'Invalid Token.']),
  code('abc', 'ABC.1604', [401, 'Invalid token.']),
  code('abc', 'ABC.1740', [400, 'Invalid {0}']),
  code('abc', 'ABC.1007', [409, 'Data modification failed in the store.']),
  code('plain', '40001', [400, 'The appid is missing.']),
  code('words', 'Io.NoSuchKey', [404, 'The specified key does not exist in the bucket.']),
  code('words', 'Io.nosuchkey', [404, 'The specified key is not there in the bucket.']),
  code('zeros', 'SMN.00010001', [400, 'The topic urn is malformed.']),
  code('scim', 'SCIM.404', [404, 'User [{0}] not found.'], [404, 'Group [{0}] not found.']),
  code('scim', 'SCIM.409', [409, 'Group [{0}] already exists.']),
];

export const CATALOG: Catalog = buildCatalog({
  infos: [
    info('abc', {
      legacy: ['OldName'],
      foreign: [{ prefix: 'GATE', name: 'Gateway', note: '', url: null }],
      reply: { error_code: '{code}', error_msg: '{message}' },
    }),
    info('plain', {}),
    info('words', {}),
    info('zeros', {}),
    info('scim', {
      label: 'SCIM {number}',
      naming: 'ours',
      reply: { schemas: ['urn:example:api:Error'], detail: '{message}', status: '{status}' },
    }),
  ],
  categories: [{ id: 'all', title: 'All', order: 1, summary: '', words: [] }],
  codes: CODES,
  vocabulary: { '2fa': ['mfa'] },
});

export const INDEX: Index = prepare(buildIndex(CATALOG));
