import type { APIRoute } from 'astro';
import type { Code } from '../../catalog/types.ts';
import { codePaths } from '../../site/code-paths.ts';
import { codeDocument } from '../../site/prose-markdown.ts';
import { text } from '../../site/respond.ts';

export const getStaticPaths = codePaths;

export const GET: APIRoute<{ code: Code }> = async ({ props }) =>
  text(await codeDocument(props.code), 'text/markdown');
