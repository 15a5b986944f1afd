import type { APIRoute } from 'astro';
import { text } from '../../../site/respond.ts';
import { searchData } from '../../../site/search-data.ts';

export async function getStaticPaths() {
  const { folder, files } = await searchData();
  return [...files].map(([name, body]) => ({ params: { folder, name }, props: { body } }));
}

export const GET: APIRoute<{ body: string }> = ({ props }) => text(props.body, 'application/json');
