/** A generated catalog as a content folder, for measurements at sizes that no vendor has yet. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { syntheticCatalog } from '../tests/support/catalogs.ts';

/**
 * Writes a content folder.
 *
 * @param dir a folder that does not exist yet
 * @param size number of codes
 */
export function writeContent(dir: string, size: number): void {
  const catalog = syntheticCatalog(size);
  mkdirSync(dir, { recursive: true });
  for (const name of ['site.yaml', 'references.yaml', 'vocabulary.yaml']) {
    cpSync(join('content', name), join(dir, name));
  }
  writeFileSync(
    join(dir, 'catalogs.yaml'),
    stringify(
      catalog.infos.map(({ upstream, label, naming, ...info }) => ({
        ...info,
        foreign: info.foreign.map(({ prefix, name, note }) => ({ prefix, name, note })),
        ...(label && { label }),
        ...(naming && { naming }),
        upstream: { title: upstream.title },
      })),
    ),
  );
  mkdirSync(join(dir, 'guides'));
  mkdirSync(join(dir, 'categories'));
  for (const { id, title, order, summary } of catalog.categories) {
    const fields = stringify({ title, order, summary });
    writeFileSync(join(dir, 'categories', `${id}.mdx`), `---\n${fields}---\n`);
  }
  for (const code of catalog.codes) {
    const folder = join(dir, 'codes', code.catalog);
    mkdirSync(folder, { recursive: true });
    const fields = stringify({
      code: code.id,
      responses: code.rows
        .map(({ code: _, anchor: __, withdrawn: ___, ...row }) => row)
        .sort((a, b) => a.status - b.status),
    });
    writeFileSync(join(folder, `${code.id}.md`), `---\n${fields}---\n`);
  }
}
