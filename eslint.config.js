// @ts-check
import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import ts from 'typescript-eslint';

/**
 * Who may import whom, all of a folder or one file of it. The core knows neither Astro nor the DOM nor
 * Node; nothing imports upward. `elements` is what runs in the browser. Components and layouts are
 * one layer in two folders: a frame is made of parts, and whole pages of one kind are in a frame.
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
  components: [
    'catalog',
    'formats',
    'elements',
    'site',
    'layouts',
    'resolve/index/file-names',
    'store/components',
  ],
  layouts: ['elements', 'site', 'components'],
  pages: ['catalog', 'formats', 'elements', 'site', 'components', 'layouts'],
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
  const barred = others.map((name) => {
    const only = mine
      .filter((path) => path.startsWith(`${name}/`))
      .map((path) => path.slice(name.length + 1));
    return only.length ? `${name}/(?!(?:${only.join('|')})\\.ts$)` : `${name}/`;
  });
  const patterns = [
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
  ];
  return {
    files: [`src/${layer}/**/*.{ts,astro}`],
    rules: {
      'no-restricted-imports': ['error', { patterns }],
      // The rule above knows nothing of `import()`. A selector cannot hold a slash.
      'no-restricted-syntax': [
        'error',
        ...patterns.map(({ regex, message }) => ({
          selector: `ImportExpression[source.value=/${regex.replaceAll('/', '\\u002f')}/]`,
          message,
        })),
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
  { ignores: ['dist*/', '.astro/', '.cache/', 'content/', 'test-results/', 'playwright-report/'] },
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
