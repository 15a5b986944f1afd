import type { APIRoute } from 'astro';
import type { Category } from '../../catalog/types.ts';
import { categoryDocument } from '../../site/prose-markdown.ts';
import { text } from '../../site/respond.ts';
import { getCatalog } from '../../site/site.ts';

export async function getStaticPaths() {
  const { categories } = await getCatalog();
  return categories.map((category) => ({ params: { category: category.id }, props: { category } }));
}

export const GET: APIRoute<{ category: Category }> = async ({ props }) =>
  text(await categoryDocument(props.category), 'text/markdown');
