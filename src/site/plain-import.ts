/**
 * `import()` in the browser, with what the module imports in turn fetched beside it and not after it.
 * Vite's own helper for this also loads styles and tells of failures: 760 bytes (Brotli) on every page,
 * and no setting goes without. Here no module has styles.
 */
import type { Plugin, ResolvedConfig } from 'vite';

const HELPER = '\0vite/preload-helper.js';
const PLAIN = '\0plain-import:';

export function plainImport(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'plain-import',
    enforce: 'pre',
    apply: 'build',
    configResolved: (resolved) => void (config = resolved),
    // One for each module that imports: one for all would be a file of its own.
    resolveId: (id, importer) => (id === HELPER ? PLAIN + importer : null),
    load: (id) => (id.startsWith(PLAIN) ? helper(config.base) : null),
  };
}

/** Takes what imports, and the files that it needs, from the site's root. */
function helper(base: string): string {
  return `export const __vitePreload = (load, files) => {
    for (const file of files ?? []) {
      const link = document.createElement('link');
      link.rel = 'modulepreload';
      link.href = ${JSON.stringify(base)} + file;
      document.head.append(link);
    }
    return load();
  };`;
}
