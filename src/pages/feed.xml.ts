import { changesToAtom } from '../formats/feed.ts';
import { text } from '../site/respond.ts';
import { getCatalog, links, recordedChanges, site } from '../site/site.ts';

export const GET = async () =>
  text(changesToAtom(recordedChanges(), await getCatalog(), site, links), 'application/atom+xml');
