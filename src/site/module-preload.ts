/**
 * A minimal replacement for Vite's preload helper: what a dynamic `import()` needs in turn is
 * fetched beside it (`modulepreload`), not after it. Vite's own also loads CSS and reports errors,
 * costs 760 bytes (Brotli) per page and cannot be turned off.
 */
import type { Plugin, ResolvedConfig } from 'vite';

const HELPER = '\0vite/preload-helper.js';
const OURS = '\0module-preload:';

/** Replaces the helper in builds; in development, Vite preloads nothing. */
export function modulePreload(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'module-preload',
    enforce: 'pre',
    apply: 'build',
    configResolved: (resolved) => void (config = resolved),
    // One per importing module: a shared one would become a file of its own.
    resolveId: (id, importer) => (id === HELPER ? OURS + importer : null),
    load: (id) => (id.startsWith(OURS) ? helper(config.base) : null),
  };
}

/**
 * The helper's source: `load` imports the module, `files` are its dependencies from the site's
 * root.
 */
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
