/** The web app manifest (W3C): name, icons and colours for a reader who keeps the site as an app. */
import { LIGHT } from '../formats/colours.ts';
import { FAVICON, ICON_FILES } from '../site/icons.ts';
import { text } from '../site/respond.ts';
import { href, site } from '../site/site.ts';

const sized = ICON_FILES.filter(({ name }) => name.startsWith('icon-'));

export const GET = () =>
  text(
    JSON.stringify({
      name: site.name,
      description: site.description,
      lang: 'en',
      id: href.home,
      start_url: href.home,
      scope: href.home,
      // Keeps the address and Back: a reference is there to be linked to.
      display: 'minimal-ui',
      background_color: LIGHT.paper,
      theme_color: LIGHT.paper,
      icons: [
        { src: href.file(FAVICON), type: 'image/svg+xml', sizes: 'any' },
        ...sized.map(({ name, size }) => ({
          src: href.file(name),
          type: 'image/png',
          sizes: `${size}x${size}`,
          ...(name.includes('maskable') && { purpose: 'maskable' }),
        })),
      ],
    }),
    'application/manifest+json',
  );
