import { faviconIco } from '../site/icons.ts';

export const GET = async () =>
  new Response(await faviconIco(), { headers: { 'content-type': 'image/x-icon' } });
