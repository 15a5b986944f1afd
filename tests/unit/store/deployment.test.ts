import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readDeployment, SettingsError } from '../../../src/store/deployment.ts';
import { run } from '../../support/commands.ts';

const root = mkdtempSync(join(tmpdir(), 'deployment-'));
after(() => rmSync(root, { recursive: true }));

test('settings are read however their slashes are set', () => {
  assert.deepEqual(readDeployment({}), { site: 'https://errors.example.com', base: '/' });
  for (const base of ['errors', '/errors', 'errors/', '/errors/']) {
    assert.deepEqual(readDeployment({ SITE_URL: 'http://localhost:8080/', BASE_PATH: base }), {
      site: 'http://localhost:8080',
      base: '/errors',
    });
  }
  for (const base of ['', '/']) assert.equal(readDeployment({ BASE_PATH: base }).base, '/');
  for (const base of ['/a/b', '/v1.2/~a_b-c', '/fehlér', '/错误', '/...', '/.well-known'])
    assert.equal(readDeployment({ BASE_PATH: base }).base, base);
});

test('settings that cannot be used are named, with what was found and what to do', () => {
  const told = (env: Record<string, string>): string => {
    try {
      return `nothing, but ${JSON.stringify(readDeployment(env))}`;
    } catch (error) {
      assert.ok(error instanceof SettingsError);
      return error.message;
    }
  };
  const sites = [
    '',
    'foo',
    'errors.example.com',
    '//a.example',
    'ftp://a.example',
    'https://',
    'localhost:80',
    'https://a.example/errors',
    'https://a.example/?b',
    'https://a.example/#b',
    'https://me@a.example',
  ];
  for (const site of sites)
    assert.equal(
      told({ SITE_URL: site }),
      `SITE_URL: found "${site}"; expected scheme and host alone, such as https://errors.example.com. Correct it; a path goes into BASE_PATH.`,
    );
  for (const base of [
    '//a.example',
    'https://a.example/errors',
    '/a b',
    '/a//b',
    '/../a',
    '/a/.',
    '/a?b',
    '/a#b',
    '/a%20b',
    '\\a',
  ])
    assert.equal(
      told({ BASE_PATH: base }),
      `BASE_PATH: found "${base}"; expected a path such as /errors, of letters, digits, "-", ".", "_" and "~". Correct it; scheme and host go into SITE_URL.`,
    );
});

test('what needs the settings names all that are wrong, and begins nothing', () => {
  const env = { SITE_URL: 'foo', BASE_PATH: '/a b', OUT_DIR: join(root, 'out', 'dist') };
  Object.assign(process.env, env);
  try {
    for (const command of ['build', 'build-offline', 'preview']) {
      const { status, stdout, stderr } = run(command, 'content');
      assert.deepEqual({ status, stdout }, { status: 1, stdout: '' }, command);
      assert.match(stderr, /^SITE_URL: found "foo"; .*\nBASE_PATH: found "\/a b"; .*\n$/);
    }
  } finally {
    for (const name of Object.keys(env)) delete process.env[name];
  }
  assert.ok(!existsSync(join(root, 'out')));
});
