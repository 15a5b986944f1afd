// @ts-check
import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import ts from 'typescript-eslint';

/**
 * Who may import whom. The core knows neither Astro nor the DOM nor Node; nothing imports upward.
 * `element` is what runs in the browser.
 */
const LAYERS = {
  catalog: [],
  schema: ['catalog'],
  resolve: ['catalog'],
  formats: ['catalog'],
  import: ['catalog', 'formats'],
  store: ['catalog', 'schema', 'formats', 'import', 'site/href'],
  elements: ['catalog', 'resolve', 'formats', 'site/href'],
  site: ['catalog', 'schema', 'resolve', 'formats', 'store'],
  authoring: ['catalog', 'schema', 'resolve', 'formats', 'import', 'store', 'site/href'],
};
/** Neither Node nor the DOM. `formats` and `import` may use packages that read and
 * write formats. */
const PURE = new Set(['catalog', 'resolve', 'formats', 'import']);
const PLAIN = new Set(['catalog', 'resolve']);

/** @type {import('eslint').Linter.Config[]} */
const layerRules = Object.entries(LAYERS).map(([layer, allowed]) => {
  const mine = [layer, ...allowed];
  const others = Object.keys(LAYERS).filter((name) => !mine.includes(name));
  const barred = [...others, 'components', 'layouts', 'pages'].map((name) => {
    const only = mine
      .filter((path) => path.startsWith(`${name}/`))
      .map((path) => path.split('/')[1]);
    return only.length ? `${name}/(?!(?:${only.join('|')})\\.ts$)` : `${name}/`;
  });
  return {
    files: [`src/${layer}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(?:\\.\\./)+(?:${barred.join('|')})`,
              message: `src/${layer} may import only from ${mine.join(', ')}.`,
            },
            ...(PURE.has(layer)
              ? [
                  {
                    regex: PLAIN.has(layer) ? '^(?!\\.)' : '^node:',
                    message: `src/${layer} is pure: no Node, no DOM.`,
                  },
                ]
              : []),
          ],
        },
      ],
      ...(PURE.has(layer) && {
        'no-restricted-globals': [
          'error',
          'document',
          'window',
          'process',
          'fetch',
          'localStorage',
        ],
      }),
    },
  };
});

export default ts.config(
  {
    ignores: [
      'dist*/',
      '.dist-*/',
      '.astro/',
      '.cache/',
      'content/',
      'test-results/',
      'playwright-report/',
    ],
  },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...astro.configs.recommended,
  {
    rules: {
      'no-undef': 'off', // TypeScript knows better.
      'no-control-regex': 'off', // Control characters are what pasted text is full of.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'off',
      eqeqeq: 'error',
    },
  },
  { files: ['src/env.d.ts'], rules: { '@typescript-eslint/triple-slash-reference': 'off' } },
  ...layerRules,
);
