import type { APIRoute } from 'astro';
import type { Box } from '../../formats/card.ts';
import { cards } from '../../site/cards.ts';
import { cardPng } from '../../site/draw.ts';
import { png } from '../../site/respond.ts';
import { getCatalog } from '../../site/site.ts';

export async function getStaticPaths() {
  return cards(await getCatalog()).map(({ name, tree }) => ({
    params: { card: name },
    props: { tree },
  }));
}

export const GET: APIRoute<{ tree: () => Box }> = async ({ props }) =>
  png(await cardPng(props.tree()));
