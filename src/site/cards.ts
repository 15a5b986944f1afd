/** Which pictures link previews have, and what they say for those who do not see them. */
import { siteCard, codeCard, type Box } from '../formats/card.ts';
import { count } from '../catalog/count.ts';
import type { Catalog, Code } from '../catalog/types.ts';
import { allRows, labelWithStatuses, messagesOf } from '../catalog/views.ts';
import { countReplies } from './meta.ts';
import { href, site } from './site.ts';

/** `CARDS=0` builds without pictures; pages then name none. */
const cardsOn = process.env['CARDS'] !== '0';

/** Name of the card of pages that have none of their own. No code's path begins so. */
const SITE = '~site';

export interface Picture {
  /** Path of the picture. */
  readonly href: string;
  readonly alt: string;
}

/** The picture of a code's page; none where cards are off. */
export function codePicture(code: Code): Picture | undefined {
  return picture(code.path, `${labelWithStatuses(code)}: ${messagesOf(code).join(' / ')}`);
}

/** The picture of every other page. */
export function sitePicture(): Picture | undefined {
  return picture(SITE, `${site.name}: ${site.tagline}`);
}

/** Every card by name, as a tree that is yet to be drawn. */
export function cards(catalog: Catalog): { name: string; tree: () => Box }[] {
  if (!cardsOn) return [];
  const names = new Map(catalog.infos.map((info) => [info.key, info.name]));
  const size = `${count(catalog.codes.length, 'code')}, ${countReplies(allRows(catalog).length)}`;
  return [
    { name: SITE, tree: () => siteCard(site.name, site.tagline, size) },
    ...catalog.codes.map((code) => ({
      name: code.path,
      tree: () => codeCard(code, { siteName: site.name, catalogName: names.get(code.catalog)! }),
    })),
  ];
}

function picture(name: string, alt: string): Picture | undefined {
  return cardsOn ? { href: href.file(`cards/${name}.png`), alt } : undefined;
}
