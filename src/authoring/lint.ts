/**
 * `npm run lint:content`: reports every problem of the content at once, with exit code 1 if there
 * is one. Notes on oddities never fail it; where there are many, it only counts them without
 * `--remarks`.
 */
import { count } from '../catalog/count.ts';
import { contentDir } from '../store/content-dir.ts';
import { ContentError } from '../store/problem.ts';
import { readContent } from '../store/read-content.ts';
import { tellRemarks } from '../store/remarks.ts';
import { readArguments } from './arguments.ts';

const USAGE = `Usage: npm run lint:content [-- --remarks]
  --remarks   lists all notes, which are no problems, even where there are many`;

const { values: asked } = readArguments(USAGE, { remarks: { type: 'boolean' } });
const content = await readContent(contentDir);
const { entries, problems } = content;
if (problems.length) {
  console.error(new ContentError(problems).message);
  process.exit(1);
}
for (const line of tellRemarks(content.remarks(), asked.remarks)) console.log(line);
const codes = count(entries.codes.length, 'code');
const rows = count(
  entries.codes.reduce((sum, code) => sum + code.responses.length, 0),
  'row',
);
const categories = count(entries.categories.length, 'category', 'categories');
console.log(`${codes} with ${rows} in ${categories}: no problems.`);
