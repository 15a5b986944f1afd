/**
 * `import()` in the browser, with what the module imports in turn preloaded beside it (`modulepreload`,
 * HTML) and not fetched after it. Vite's own helper for this also loads styles and tells of failures:
 * 760 bytes (Brotli) on every page, and no setting goes without. Here no module has styles.
 */
import type { Plugin, ResolvedConfig } from 'vite';

const HELPER = '\0vite/preload-helper.js';
const OURS = '\0module-preload:';

/** The plugin that puts our helper in the place of Vite's, in builds alone: development preloads nothing. */
export function modulePreload(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'module-preload',
    enforce: 'pre',
    apply: 'build',
    configResolved: (resolved) => void (config = resolved),
    // One for each module that imports: one for all would be a file of its own.
    resolveId: (id, importer) => (id === HELPER ? OURS + importer : null),
    load: (id) => (id.startsWith(OURS) ? helper(config.base) : null),
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
