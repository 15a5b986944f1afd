/** `npm run lint:content`: every problem of the content at once. Exit code 1 if there is one. */
import { contentDir } from '../store/content-dir.ts';
import { ContentError } from '../store/problem.ts';
import { readContent } from '../store/read-content.ts';

const { entries, problems } = await readContent(contentDir);
if (problems.length) {
  console.error(new ContentError(problems).message);
  process.exit(1);
}
const rows = entries.codes.reduce((sum, code) => sum + code.responses.length, 0);
console.log(
  `${entries.codes.length} codes with ${rows} rows in ${entries.categories.length} categories: no problems.`,
);
