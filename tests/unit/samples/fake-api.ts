/** An HTTP server on this machine that answers each path with a script and counts the requests. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly retryAfter?: string;
}

export interface FakeApi {
  /** The address of a script. */
  url(script: number): string;
  /** How many requests a script has answered. */
  requests(script: number): number;
  close(): Promise<void>;
}

/** Starts the server on a free port. The last answer of a script repeats for ever. */
export async function startFakeApi(scripts: readonly (readonly Answer[])[]): Promise<FakeApi> {
  const seen = scripts.map(() => 0);
  const server = createServer((request, response) => {
    const script = Number(request.url?.slice(1));
    const answer = scripts[script]?.at(Math.min(seen[script]!, scripts[script].length - 1));
    if (!answer) return void response.writeHead(501).end();
    seen[script]! += 1;
    response.writeHead(answer.status, {
      'content-type': 'application/json',
      ...(answer.retryAfter !== undefined && { 'retry-after': answer.retryAfter }),
    });
    response.end(answer.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: (script) => `http://127.0.0.1:${port}/${script}`,
    requests: (script) => seen[script] ?? 0,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
