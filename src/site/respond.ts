/** Responses of endpoints. The headers matter in development; a host sets its own by extension. */

export function json(value: unknown): Response {
  return text(`${JSON.stringify(value, null, 1)}\n`, 'application/json');
}

export function text(body: string, type = 'text/plain'): Response {
  return new Response(body, { headers: { 'content-type': `${type}; charset=utf-8` } });
}

export function png(body: Uint8Array<ArrayBuffer>): Response {
  return new Response(body, { headers: { 'content-type': 'image/png' } });
}
