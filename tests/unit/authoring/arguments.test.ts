import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';

/** Runs a command with arguments that it has to answer before it does anything. */
function run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return spawnSync(process.execPath, [`src/authoring/${command}.ts`, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    input: '',
  });
}

describe('the arguments of a command', () => {
  for (const command of ['explain', 'export', 'import', 'lint', 'new', 'permalinks', 'preview'])
    it(`tell how to use it where that is asked for: ${command}`, () => {
      const { status, stdout } = run(command, ['--help']);
      assert.equal(status, 0);
      assert.match(stdout, /^Usage: npm run /);
    });

  for (const [command, ...args] of [
    ['lint', '--foo'],
    ['permalinks', '--foo'],
    ['preview', '--port', 'abc'],
    ['preview', '--port', '70000'],
  ] as const)
    it(`are refused where it does not take them: ${command} ${args.join(' ')}`, () => {
      const { status, stdout, stderr } = run(command, args);
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.match(stderr, /^(?:Unknown option '--foo'|--port \w+ is no port).*\nUsage: /);
    });

  it('ask for an array where a batch is empty', () =>
    assert.match(run('explain', ['--batch']).stderr, /^--batch needs a JSON array/));
});

describe('the address of the site', () => {
  it('is refused by name where it is none, before anything is built', () => {
    for (const url of ['foo', 'ftp://x.example']) {
      const { status, stderr } = run('build', [], { SITE_URL: url, OUT_DIR: '/nonexistent/dist' });
      assert.equal(status, 1);
      assert.match(stderr, /^SITE_URL: found "[^"]+"; expected /);
    }
  });
});
