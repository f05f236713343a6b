import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const NODE_GLOBALS = [
  'process',
  'console',
  'URL',
  'Buffer',
  'setTimeout',
  'clearTimeout',
  'fetch',
  'TextDecoder',
  'AbortController',
  'performance',
  'globalThis',
  'setInterval',
  'clearInterval',
  'structuredClone',
  'TextEncoder',
  'URLSearchParams',
  'AbortSignal',
  'setImmediate',
];

/** What would let a document's text run as code or style, wherever it stands. */
const UNSAFE = [
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
    message: 'Text from documents goes through Lit templates; markup strings are never written.',
  },
  {
    selector:
      'ImportDeclaration[source.value=/lit.*unsafe-/], ImportDeclaration[source.value=/style-map/]',
    message: 'unsafeHTML passes Trusted Types unsanitised; styleMap breaks strict CSP.',
  },
  {
    selector:
      'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle\\s*=/]',
    message: 'style="…" violates a strict CSP on first render; use a class or a custom property.',
  },
  {
    selector: "TaggedTemplateExpression[tag.name='css'] TemplateElement[value.raw=/\\d(rem)\\b/]",
    message: 'Hosts set the root font size to anything; use px or em.',
  },
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
];

const TOO_NEW = [
  {
    selector:
      "CallExpression[callee.property.name=/^(replaceAll|findLast|findLastIndex|toSorted|toReversed|toSpliced|hasOwn|groupBy|replaceChildren)$/], CallExpression[callee.object.name='AbortSignal']",
    message: 'Not in Chromium 79, which old WeChat web views have; esbuild lowers syntax only.',
  },
];

/** What the staff page, plain modules without a build, finds in a browser. */
const PAGE_GLOBALS = [
  'document',
  'window',
  'location',
  'navigator',
  'history',
  'addEventListener',
  'Node',
  'Element',
  'Intl',
  'File',
  'HTMLDetailsElement',
  'HTMLAnchorElement',
];

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'cdn/',
      'storybook-static/',
      'coverage/',
      '**/node_modules/',
      'src/data/generated/',
      'server/data/',
      'bench/dist/',
      'bench/.cache/',
      'bench/results/',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-unused-expressions': ['error', { allowTaggedTemplates: true }],
      eqeqeq: ['error', 'always'],
      'no-console': ['error', { allow: ['warn', 'error'] }],
    },
  },
  {
    files: ['src/**/*.ts', 'stories/**/*.ts'],
    ...lit.configs['flat/recommended'],
  },
  {
    files: ['src/**/*.ts', 'stories/**/*.ts'],
    ...wc.configs['flat/best-practice'],
    settings: { wc: { elementBaseClasses: ['LitElement', 'UnionElement'] } },
  },
  {
    files: ['src/**/*.ts', 'stories/**/*.ts'],
    plugins: { 'lit-a11y': litA11y },
    rules: { ...litA11y.configs.recommended.rules },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...UNSAFE, ...TOO_NEW],
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'src/data is the only caller of fetch.' },
      ],
      'lit/no-legacy-template-syntax': 'error',
      'lit/no-template-bind': 'error',
      'lit/attribute-names': 'off',
      // Our elements register in their index.ts, and name their events' classes.
      'wc/guard-super-call': 'off',
    },
  },
  { files: ['src/data/**/*.ts'], rules: { 'no-restricted-globals': 'off' } },
  {
    files: [
      'server/**/*.ts',
      'scripts/**/*.mjs',
      '**/*.mjs',
      '**/*.js',
      '.storybook/*.ts',
      'test/**/*.ts',
    ],
    languageOptions: { globals: Object.fromEntries(NODE_GLOBALS.map(name => [name, 'readonly'])) },
    rules: { 'no-console': 'off' },
  },
  {
    files: ['server/staff/**/*.js'],
    languageOptions: { globals: Object.fromEntries(PAGE_GLOBALS.map(name => [name, 'readonly'])) },
    rules: { 'no-restricted-syntax': ['error', ...UNSAFE] },
  },
  {
    files: ['test/**/*.ts', 'server/test/**/*.ts'],
    ignores: ['test/helpers/fc.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { name: 'fast-check', message: 'test/helpers/fc.ts gives it the seed of the run.' },
      ],
    },
  },
  {
    files: ['test/**/*.ts', 'server/test/**/*.ts', 'stories/**/*.ts'],
    rules: { '@typescript-eslint/no-unused-expressions': 'off' },
  },
);
