/**
 * `import()` in the browser as it is written. Vite wraps each one in a helper that loads styles and
 * preloads chunks: 760 bytes (Brotli) on every page, and no setting goes without. Here no chunk has
 * styles, and what is needed together is imported together.
 */
import type { Plugin } from 'vite';

const HELPER = '\0vite/preload-helper.js';
const PLAIN = '\0plain-import:';

export function plainImport(): Plugin {
  return {
    name: 'plain-import',
    enforce: 'pre',
    apply: 'build',
    config: () => ({
      build: { modulePreload: { polyfill: false, resolveDependencies: () => [] } },
    }),
    // One for each module that imports: one for all would be a file of its own.
    resolveId: (id, importer) => (id === HELPER ? PLAIN + importer : null),
    load: (id) => (id.startsWith(PLAIN) ? 'export const __vitePreload = (load) => load();' : null),
  };
}
