/** Static paths for endpoints with one file a code. */
import { getCatalog } from './site.ts';

export async function codePaths() {
  const { codes } = await getCatalog();
  return codes.map((code) => ({ params: { code: code.path }, props: { code } }));
}
