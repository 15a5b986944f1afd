/** What pages tell search engines about themselves, in the words of schema.org. */
import type { Code } from '../catalog/types.ts';
import { CARD } from '../formats/card.ts';
import type { Picture } from './cards.ts';
import type { Crumb } from './meta.ts';
import { href, site } from './site.ts';

type Thing = Readonly<Record<string, unknown>>;

const website: Thing = {
  '@type': 'WebSite',
  name: site.name,
  url: href.absolute(href.home),
};

/** The site, with its search, for the home page. */
export function websiteData(): Thing {
  return {
    ...website,
    description: site.description,
    inLanguage: 'en',
    potentialAction: {
      '@type': 'SearchAction',
      target: {
        '@type': 'EntryPoint',
        urlTemplate: `${href.absolute(href.search)}?q={search_term_string}`,
      },
      'query-input': 'required name=search_term_string',
    },
  };
}

/** The way to a page; the page itself comes last and has no address. */
export function breadcrumbData(crumbs: readonly Crumb[]): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [{ text: 'Home', href: href.home }, ...crumbs].map((crumb, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: crumb.text,
      ...(crumb.href && { item: href.absolute(crumb.href) }),
    })),
  };
}

/** What a code's page says of itself elsewhere too. */
interface About {
  readonly description: string;
  /** ISO date of the last change. */
  readonly modified: string;
  /** Its picture for link previews; none where cards are off. */
  readonly picture: Picture | undefined;
}

/** A code's page. */
export function codeData(code: Code, { description, modified, picture }: About): Thing {
  return {
    '@type': 'TechArticle',
    headline: `${code.label}: ${code.rows[0]!.message}`,
    description,
    url: href.absolute(href.code(code)),
    inLanguage: 'en',
    dateModified: modified,
    ...(picture && { image: pictureData(picture) }),
    isPartOf: website,
  };
}

function pictureData({ href: path, alt }: Picture): Thing {
  return {
    '@type': 'ImageObject',
    url: href.absolute(path),
    width: CARD.width,
    height: CARD.height,
    caption: alt,
  };
}
