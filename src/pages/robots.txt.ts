import { text } from '../site/respond.ts';
import { href } from '../site/site.ts';

export const GET = () =>
  text(`User-agent: *\nAllow: /\n\nSitemap: ${href.absolute(href.sitemap)}\n`);
