import type { APIRoute } from 'astro';
import type { Code } from '../../catalog/types.ts';
import { codeToJson } from '../../formats/json.ts';
import { codePaths } from '../../site/code-paths.ts';
import { links } from '../../site/links.ts';
import { json } from '../../site/respond.ts';

export const getStaticPaths = codePaths;

export const GET: APIRoute<{ code: Code }> = ({ props }) => json(codeToJson(props.code, links));
