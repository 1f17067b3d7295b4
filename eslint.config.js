import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Which other folders of `utils/` each may import: dependencies point one way (CONTRIBUTING.md, "Layers"). */
const MAY_IMPORT = {
  model: [],
  url: ['model'],
  zip: [],
  search: ['model'],
  extract: ['model', 'url'],
  'page-copy': ['model', 'url'],
  highlights: ['model', 'extract'],
  diff: ['model', 'url', 'search'],
  integrity: ['model', 'url'],
  watch: ['model', 'diff'],
  export: ['model', 'url', 'diff', 'integrity', 'zip'],
  import: ['model', 'url', 'extract', 'integrity'],
  verify: ['model', 'url', 'zip', 'integrity', 'export', 'import'],
  wacz: ['model', 'zip', 'integrity', 'page-copy'],
  db: ['model', 'url', 'search', 'integrity', 'platform'],
  archive: [
    ...['model', 'url', 'zip', 'search', 'extract', 'page-copy', 'highlights', 'diff', 'integrity'],
    ...['export', 'import', 'verify', 'watch', 'wacz', 'db'],
  ],
  i18n: ['model'],
  platform: ['model'],
};
const FOLDERS = Object.keys(MAY_IMPORT);
const PURE = FOLDERS.filter((folder) => !['db', 'archive', 'i18n', 'platform'].includes(folder));

const layers = Object.entries(MAY_IMPORT).map(([folder, known]) => ({
  files: [`utils/${folder}/**/*.ts`],
  ignores: ['**/*.test.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `(^|/)(${FOLDERS.filter((other) => other !== folder && !known.includes(other)).join('|')}|components|entrypoints)/`,
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
