import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** What each layer may not import: dependencies point one way (CONTRIBUTING.md, "Layers"). */
const ABOVE = {
  model: [
    'verify',
    'highlights',
    'search',
    'i18n',
    'url',
    'extract',
    'integrity',
    'export',
    'import',
    'db',
    'archive',
    'platform',
  ],
  search: [
    'verify',
    'highlights',
    'i18n',
    'url',
    'extract',
    'integrity',
    'export',
    'import',
    'db',
    'archive',
    'platform',
  ],
  url: [
    'verify',
    'highlights',
    'i18n',
    'search',
    'extract',
    'integrity',
    'export',
    'import',
    'db',
    'archive',
    'platform',
  ],
  extract: [
    'verify',
    'highlights',
    'search',
    'i18n',
    'integrity',
    'export',
    'import',
    'db',
    'archive',
    'platform',
  ],
  highlights: [
    'verify',
    'search',
    'i18n',
    'url',
    'integrity',
    'export',
    'import',
    'db',
    'archive',
    'platform',
  ],
  integrity: [
    'verify',
    'highlights',
    'search',
    'i18n',
    'extract',
    'export',
    'import',
    'db',
    'archive',
    'platform',
  ],
  export: ['verify', 'highlights', 'search', 'i18n', 'extract', 'import', 'db', 'archive', 'platform'],
  import: ['verify', 'highlights', 'search', 'i18n', 'export', 'db', 'archive', 'platform'],
  verify: ['highlights', 'search', 'i18n', 'extract', 'db', 'archive', 'platform'],
  db: ['verify', 'highlights', 'i18n', 'extract', 'export', 'import', 'archive', 'platform'],
  archive: ['i18n', 'platform'],
  i18n: [
    'verify',
    'highlights',
    'search',
    'url',
    'extract',
    'integrity',
    'export',
    'import',
    'db',
    'archive',
    'platform',
  ],
  platform: [
    'verify',
    'highlights',
    'search',
    'i18n',
    'url',
    'extract',
    'integrity',
    'export',
    'import',
    'db',
    'archive',
  ],
};
const PURE = ['model', 'url', 'search', 'extract', 'highlights', 'integrity', 'export', 'import', 'verify'];

const layers = Object.entries(ABOVE).map(([folder, above]) => ({
  files: [`utils/${folder}/**/*.ts`],
  ignores: ['**/*.test.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `(^|/)(${above.join('|')}|components|entrypoints)/`,
            message: `utils/${folder} must not depend on the layers above it.`,
          },
        ],
      },
    ],
  },
}));

/** HTML enters a page in one module only. */
const ASSIGNS_HTML = [
  {
    selector: 'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: 'Assign HTML only in components/ArticleBody.tsx, through DOMPurify.',
  },
  {
    selector:
      'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|setHTML|createContextualFragment|parseFromString|parseHTMLUnsafe)$/]',
    message: 'Parse or assign HTML only in the modules named in eslint.config.js.',
  },
  {
    selector: 'CallExpression[callee.object.name=/^doc(ument)?$/][callee.property.name=/^write(ln)?$/]',
    message: 'Do not write into a document.',
  },
  {
    selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
    message: 'Use components/ArticleBody.tsx.',
  },
];

export default tseslint.config(
  {
    ignores: [
      '.output',
      '.wxt',
      'node_modules',
      'tests/fixtures',
      'utils/extract/blocks/block-model.data.ts',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    rules: {
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', { max: 60, skipComments: true, skipBlankLines: true }],
      complexity: ['error', 15],
      'no-empty': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['**/*.test.{ts,tsx}', 'tests/**/*.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    files: ['entrypoints/**', 'components/**', 'utils/**'],
    ignores: ['**/*.test.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', ...ASSIGNS_HTML], 'no-console': 'error' },
  },
  {
    files: ['components/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '(^|/)locales/', message: 'Words are loaded by language: see utils/i18n/words.ts.' },
          ],
        },
      ],
    },
  },
  ...layers,
  {
    files: PURE.map((folder) => `utils/${folder}/**/*.ts`),
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'browser',
        'chrome',
        'window',
        'document',
        'fetch',
        'location',
        'navigator',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Take `now` as a parameter.' },
      ],
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', URL: 'readonly', setTimeout: 'readonly' },
    },
  },
);
