// @ts-check
import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { beside } from './src/site/beside.ts';
import { finish } from './src/site/finish.ts';
import { inlineScript } from './src/site/inline-script.ts';
import { modulePreload } from './src/site/module-preload.ts';
import { permalinks } from './src/site/permalinks.ts';
import { sitemap } from './src/site/sitemap.ts';
import { wellFormed } from './src/site/well-formed.ts';
import { cacheDirOf } from './src/store/cache-dir.ts';
import { contentDir } from './src/store/content-dir.ts';
import { readDeployment } from './src/store/deployment.ts';

const { site, base } = readDeployment();
const { documents, outcome } = beside();

/**
 * What both ways to show answers share, and what answers plain texts, is one file: it compresses better
 * than the parts that the bundler would make of it, and each file is a request, of which a browser
 * sends six at a time (HTTP/1.1). `misspells` is there since by itself it would be a seventh.
 */
const answering = {
  groups: [
    {
      name: 'search',
      test: /src[\\/](?:elements[\\/]search|resolve[\\/](?:load|text[\\/]misspells)\.ts)/,
      minShareCount: 2,
    },
  ],
};

export default defineConfig({
  site,
  base,
  outDir: process.env.OUT_DIR ?? './dist',
  cacheDir: process.env.CONTENT_DIR ? cacheDirOf(contentDir) : './node_modules/.astro',
  // While one page is written, the next is made.
  build: { inlineStylesheets: 'always', concurrency: 2 },
  // The default, `jsx`, takes line breaks between elements away, which are blanks between words here.
  compressHTML: true,
  devToolbar: { enabled: false },
  // In the order in which they end a build.
  integrations: [mdx(), documents, sitemap(base, outcome), permalinks(), finish()],
  markdown: { syntaxHighlight: false },
  security: {
    csp: {
      algorithm: 'SHA-256',
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        // Scripts answer what forms ask; none may send it anywhere, not even before its script is there.
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        'trusted-types default',
      ],
      scriptDirective: {
        // Pagefind compiles WebAssembly; that needs this one word and no wider one.
        resources: ["'self'", "'wasm-unsafe-eval'"],
      },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: {
    plugins: [inlineScript(), modulePreload(), tailwindcss()],
    // Astro takes no plugin along to its preview, but this; nothing is sent anywhere.
    preview: { proxy: { '^[^?]*%': { bypass: wellFormed } } },
    // Astro marks each MDX file with a directive of its own, and the bundler would warn of every one.
    build: { rolldownOptions: { checks: { moduleLevelDirective: false } } },
    environments: {
      // Astro reads `content.config.ts` in this one. Node loads these as they are; Vite would
      // transform the hundred files behind them, at each build.
      astro: {
        resolve: { external: ['astro/content/config', 'astro/loaders', 'astro/zod'] },
      },
      client: { build: { rolldownOptions: { output: { codeSplitting: answering } } } },
    },
  },
});
