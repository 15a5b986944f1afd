/** The addresses of a made-up deployment under a base path, for tests of formats. */
import { makeHref } from '../../src/site/href.ts';
import { makeLinks } from '../../src/site/links.ts';

export const links = makeLinks(makeHref('/errors', 'https://site.example'));
