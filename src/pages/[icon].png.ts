import type { APIRoute, GetStaticPaths } from 'astro';
import { ICON_FILES, iconFile } from '../site/icons.ts';
import { png } from '../site/respond.ts';

export const getStaticPaths = (() =>
  ICON_FILES.map((file) => ({
    params: { icon: file.name.replace(/\.png$/, '') },
    props: { file },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: (typeof ICON_FILES)[number] }> = async ({ props }) =>
  png(await iconFile(props.file));
