/**
 * `import script from './x.ts?inline-script'` gives a module, bundled and minified, as text for an
 * inline `<script>`. Such scripts run in the first round trip. Vite would put what they share with
 * other scripts into files of their own, which costs another one.
 */
import { build } from 'esbuild';
import type { Plugin } from 'vite';

const QUERY = '?inline-script';

/** The plugin for such imports. A script that esbuild cannot bundle fails the build. */
export function inlineScript(): Plugin {
  return {
    name: 'inline-script',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(QUERY)) return null;
      const entry = id.slice(0, -QUERY.length);
      const { outputFiles, metafile } = await build({
        entryPoints: [entry],
        bundle: true,
        minify: true,
        write: false,
        metafile: true,
        format: 'iife',
        target: 'es2022',
        charset: 'utf8',
        legalComments: 'none',
        // The project's own settings would put "use strict" before each script, for nothing.
        tsconfigRaw: '{}',
      });
      for (const file of Object.keys(metafile.inputs)) this.addWatchFile(file);
      return `export default ${JSON.stringify(outputFiles[0]!.text.trim())}`;
    },
  };
}
