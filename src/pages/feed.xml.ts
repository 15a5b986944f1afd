import { changesToAtom } from '../formats/feed.ts';
import { text } from '../site/respond.ts';
import { getCatalog, links, site } from '../site/site.ts';
import { contentDir } from '../store/content-dir.ts';
import { readChanges } from '../store/history.ts';

export const GET = async () =>
  text(
    changesToAtom(readChanges(contentDir), await getCatalog(), site, links),
    'application/atom+xml',
  );
