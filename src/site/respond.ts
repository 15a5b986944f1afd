/** Responses of endpoints. The headers matter in development; a host sets its own by extension. */
import { jsonText } from '../formats/json.ts';

/** A value as a file of JSON. */
export function json(value: unknown): Response {
  return text(jsonText(value), 'application/json');
}

/** A text in UTF-8, of any media type. */
export function text(body: string, type = 'text/plain'): Response {
  return new Response(body, { headers: { 'content-type': `${type}; charset=utf-8` } });
}

/** The bytes of a PNG as they are. */
export function png(body: Uint8Array<ArrayBuffer>): Response {
  return new Response(body, { headers: { 'content-type': 'image/png' } });
}
