/** Runs on each page as it is built. */
import { defineMiddleware } from 'astro:middleware';
import { tightenPolicy } from './site/policy.ts';

export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(tightenPolicy(new Uint8Array(await response.arrayBuffer())), response);
});
