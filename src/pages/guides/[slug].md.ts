import type { APIRoute } from 'astro';
import { guideDocument, guides } from '../../site/prose-markdown.ts';
import { text } from '../../site/respond.ts';

type Guide = Parameters<typeof guideDocument>[0];

export async function getStaticPaths() {
  return (await guides()).map((guide) => ({ params: { slug: guide.slug }, props: { guide } }));
}

export const GET: APIRoute<{ guide: Guide }> = async ({ props }) =>
  text(await guideDocument(props.guide), 'text/markdown');
