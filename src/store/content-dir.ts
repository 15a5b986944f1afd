/** Where the content lies: `content/`, or another folder named by the environment. */
import { resolve } from 'node:path';

/** Absolute path of the content folder; `CONTENT_DIR` is relative to the working directory. */
export const contentDir = resolve(process.env['CONTENT_DIR'] ?? 'content');
