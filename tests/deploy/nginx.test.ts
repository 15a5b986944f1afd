/** `deploy/nginx.conf` on a real nginx, at the root and under a base path. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { startNginx, type Nginx } from '../nginx.ts';
import { hostHeaders } from '../support/host-headers.ts';

const ALLOW = 'access-control-allow-origin';
const EMBED = 'cross-origin-resource-policy';

const SITES = [
  { base: '', dist: process.env['OUT_DIR'] ?? 'dist' },
  { base: '/errors', dist: process.env['OUT_DIR_BASE'] ?? '.cache/dist-base' },
] as const;

/** The headers that `public/_headers` sets for every path. */
const everywhere = [...hostHeaders('/nowhere')];

for (const { base, dist } of SITES) {
  describe(base ? `nginx under ${base}` : 'nginx at the root', () => {
    let server: Nginx;
    before(async () => (server = await startNginx(dist, base)));
    after(() => server.stop());
    const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
      fetch(server.url + path, { redirect: 'manual', headers });
    const named = (pattern: string): string => `/${globSync(pattern, { cwd: dist })[0]}`;

    test('every kind of file comes with its type', async () => {
      for (const [path, type] of [
        ['/', 'text/html; charset=utf-8'],
        ['/codes/IIC.1267/', 'text/html; charset=utf-8'],
        ['/codes/IIC.1267.md', 'text/markdown; charset=utf-8'],
        ['/codes/IIC.1267.json', 'application/json; charset=utf-8'],
        ['/codes.json', 'application/json; charset=utf-8'],
        ['/favicon.svg', 'image/svg+xml; charset=utf-8'],
        [named('_astro/*.woff2'), 'font/woff2'],
        [named('_astro/*.js'), 'application/javascript; charset=utf-8'],
      ] as const) {
        const response = await get(path);
        assert.equal(response.status, 200, path);
        assert.equal(response.headers.get('content-type'), type, path);
      }
    });

    test('every answer has the headers of public/_headers, errors included', async () => {
      assert.ok(everywhere.length >= 6);
      for (const path of ['/', '/codes/IIC.1267.md', named('_astro/*.js'), '/nowhere']) {
        const { headers } = await get(path);
        for (const [name, value] of everywhere)
          assert.equal(headers.get(name), value, `${path}: ${name}`);
        assert.equal(headers.get('server'), 'nginx', 'no version');
      }
      const missing = await get('/nowhere');
      assert.equal(missing.headers.get('cross-origin-resource-policy'), 'same-origin');
    });

    test('other sites may use what public/_headers lets them, and nothing else', async () => {
      for (const path of [
        ...[
          '/',
          '/codes/',
          '/codes/IIC.1267/',
          '/categories/mfa/',
          '/sw.js',
          '/pagefind/pagefind.js',
        ],
        ...['/codes/IIC.1267.json', '/codes/IIC.1267.md', '/categories/mfa.md'],
        ...[
          named('guides/*.md'),
          named('_astro/*.js'),
          named('data/*/*.json'),
          named('cards/*.png'),
        ],
        ...globSync('*.{json,csv,txt,xml,png,svg,ico}', { cwd: dist }).map((file) => `/${file}`),
      ]) {
        const expected = hostHeaders(path);
        const { status, headers } = await get(path);
        assert.equal(status, 200, path);
        assert.equal(headers.get(ALLOW), expected.get(ALLOW) ?? null, path);
        // Where _headers says nothing, nothing is embedded: it lists no robots.txt.
        assert.equal(headers.get(EMBED), expected.get(EMBED) ?? 'same-origin', path);
      }
    });

    test('only what is named after its content is kept for ever, and only where it exists', async () => {
      const immutable = 'public, max-age=31536000, immutable';
      for (const [path, value] of [
        [named('_astro/*.js'), immutable],
        [named('data/*/*.json'), immutable],
        ['/', 'no-cache'],
        ['/codes/IIC.1267/', 'no-cache'],
        ['/pagefind/pagefind.js', 'no-cache'],
        ['/codes.json', 'no-cache'],
        ['/_astro/gone.js', 'no-cache'],
        ['/data/gone/head.json', 'no-cache'],
      ] as const) {
        assert.equal((await get(path)).headers.get('cache-control'), value, path);
      }
      const first = await get('/');
      const again = await get('/', { 'if-none-match': first.headers.get('etag')! });
      assert.equal(again.status, 304);
    });

    test('text is compressed, fonts are not compressed twice', async () => {
      const gzip = { 'accept-encoding': 'gzip' };
      for (const path of [
        '/',
        '/codes/IIC.1267/',
        '/codes.json',
        named('_astro/*.js'),
        '/codes/IIC.1267.md',
      ]) {
        const { headers } = await get(path, gzip);
        assert.equal(headers.get('content-encoding'), 'gzip', path);
        assert.match(headers.get('vary') ?? '', /accept-encoding/i, path);
      }
      assert.equal(
        (await get(named('_astro/*.woff2'), gzip)).headers.get('content-encoding'),
        null,
      );
    });

    test('what is not there is answered by 404.html with status 404', async () => {
      const page = readFileSync(`${dist}/404.html`, 'utf8');
      for (const path of [
        '/nowhere',
        '/codes/IIC.9999/',
        '/codes/IIC.9999',
        '/a/b/c.html',
        '/codes/IIC.9999.md',
      ]) {
        const response = await get(path);
        assert.equal(response.status, 404, path);
        assert.ok((await response.text()) === page, path);
      }
    });

    test('a code in any spelling leads to its page, and the page itself to nowhere else', async () => {
      for (const [path, target] of [
        ['/codes/iic.1267/', '/codes/IIC.1267/'],
        ['/codes/iic.1267', '/codes/IIC.1267/'],
        ['/codes/Iic-1267', '/codes/IIC.1267/'],
        ['/codes/IIC_1267/', '/codes/IIC.1267/'],
        ['/codes/IIC1267', '/codes/IIC.1267/'],
        ['/codes/iic%201267', '/codes/IIC.1267/'],
        ['/codes/IdentityCenter.1267/', '/codes/IIC.1267/'],
        ['/codes/scim-404', '/codes/SCIM.404/'],
        ['/CODES/IIC.1267/', '/codes/IIC.1267/'],
        ['/codes/iic.1267.md', '/codes/IIC.1267.md'],
        ['/codes/IIC.1267', '/codes/IIC.1267/'],
      ] as const) {
        const response = await get(path);
        assert.equal(response.status, 301, path);
        assert.equal(response.headers.get('location'), base + target, path);
      }
      for (const path of [
        '/codes/IIC.1267/',
        '/codes/IIC.1267/index.html',
        '/codes/SCIM.404/',
        '/codes/',
      ]) {
        assert.equal((await get(path)).status, 200, path);
      }
    });
  });
}
