/** nginx for the tests: the one that is there, or Debian's; and servers of the built site by it. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/**
 * The path of nginx, installing Debian's package if need be.
 *
 * @throws where there is none in the end
 */
function ensureNginx(): string {
  const found = find();
  if (found) return found;
  const sudo = process.getuid?.() === 0 ? '' : 'sudo -n ';
  // The package starts a server of its own on port 80; a policy of exit code 101 forbids that.
  spawnSync(
    `${sudo}apt-get update && ${sudo}sh -c '` +
      `test -e /usr/sbin/policy-rc.d || { printf "#!/bin/sh\\nexit 101\\n" > /usr/sbin/policy-rc.d; ` +
      `chmod +x /usr/sbin/policy-rc.d; made=1; }; ` +
      `DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends nginx; ` +
      `test -z "$made" || rm /usr/sbin/policy-rc.d'`,
    { shell: true, stdio: 'ignore' },
  );
  const installed = find();
  if (installed) return installed;
  throw new Error('No nginx, and "apt-get install nginx" did not bring one.');
}

export interface Nginx {
  /** Origin and base path, without a slash at the end. */
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Serves a built site by `deploy/nginx.conf`, on a free port of this machine alone and from a folder
 * of its own. Nothing but the port, the root and the base path differs from the file as it stands.
 *
 * @param dist folder of the built site
 * @param base path that it was built for: empty, or such as `/errors`
 */
export async function startNginx(dist: string, base: string): Promise<Nginx> {
  const home = mkdtempSync(join(tmpdir(), 'nginx-'));
  const port = await freePort();
  const root = join(home, 'www');
  if (base) mkdirSync(root);
  symlinkSync(resolve(dist), root + base);
  const recipe = [
    ['listen 80;', `listen 127.0.0.1:${port};`],
    ['root /var/www/error-reference;', `root ${root};`],
    ['set $base "";', `set $base "${base}";`],
  ].reduce(
    (text, [from, to]) => {
      if (!text.includes(from!)) throw new Error(`deploy/nginx.conf lacks "${from}"`);
      return text.replace(from!, () => to!);
    },
    readFileSync('deploy/nginx.conf', 'utf8'),
  );
  writeFileSync(join(home, 'site.conf'), recipe);
  // What Debian's own nginx.conf sets around a site, as far as it matters here.
  writeFileSync(
    join(home, 'nginx.conf'),
    // Started by root, its workers would be somebody who may not read the folder.
    `${process.getuid?.() === 0 ? 'user root;' : ''} daemon off; worker_processes 1; pid ${home}/pid; error_log stderr crit;
     events { worker_connections 256; }
     http {
       include ${mimeTypes()};
       default_type application/octet-stream;
       access_log off;
       ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${home}/${name};`).join(' ')}
       include ${home}/site.conf;
     }`,
  );
  const server = spawn(
    ensureNginx(),
    ['-p', home, '-e', 'stderr', '-c', join(home, 'nginx.conf')],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const exited = once(server, 'exit');
  const url = `http://127.0.0.1:${port}`;
  await Promise.race([
    answering(url),
    exited.then(([code]) => Promise.reject(new Error(`nginx exited with ${code}`))),
  ]);
  return {
    url: url + base,
    async stop() {
      server.kill('SIGTERM');
      await exited;
      rmSync(home, { recursive: true });
    },
  };
}

/** Waits until a server answers. */
async function answering(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await fetch(url).catch(() => null)) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`Nothing answers at ${url}`);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}

function mimeTypes(): string {
  const path = ['/etc/nginx/mime.types', `${dirname(ensureNginx())}/../conf/mime.types`].find(
    existsSync,
  );
  if (!path) throw new Error('nginx has no mime.types beside it');
  return path;
}

function find(): string | undefined {
  try {
    const path = `${process.env['PATH']}:/usr/sbin:/usr/local/sbin`;
    return execFileSync('sh', ['-c', 'command -v nginx'], {
      encoding: 'utf8',
      env: { ...process.env, PATH: path },
    }).trim();
  } catch {
    return undefined;
  }
}
