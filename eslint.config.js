import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import { ownFolders } from './scripts/lint/own-folders.js';

/** What stands on every floor of `components/` above it: shared pieces, then features, then pages made of features. */
const SHARED = ['ui', 'navigation', 'sources'];
/** Features, and the other features that each is made with. */
const FEATURES = {
  article: [],
  attachments: ['article'],
  compare: ['watch'],
  evidence: [],
  highlights: [],
  news: ['watch'],
  notes: ['article'],
  tags: [],
  transfer: ['compare'],
  'trusted-time': [],
  watch: [],
};
const ALL_FEATURES = Object.keys(FEATURES);

/** Which other folders of `components/` each may import: dependencies point one way. */
const COMPONENTS_MAY_IMPORT = {
  ui: [],
  navigation: ['ui'],
  sources: ['ui', 'navigation'],
  ...Object.fromEntries(ALL_FEATURES.map((name) => [name, [...SHARED, ...FEATURES[name]]])),
  reader: [...SHARED, ...ALL_FEATURES],
  settings: [...SHARED, ...ALL_FEATURES],
  library: [...SHARED, ...ALL_FEATURES, 'reader', 'settings'],
  popup: [...SHARED, ...ALL_FEATURES],
};

/** Which other folders of `utils/` each may import: dependencies point one way (CONTRIBUTING.md, "Layers"). */
const MAY_IMPORT = {
  model: [],
  scheduling: [],
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
    ...['export', 'import', 'verify', 'watch', 'wacz', 'scheduling', 'db'],
  ],
  i18n: ['model'],
  platform: ['model'],
};
const FOLDERS = Object.keys(MAY_IMPORT);
const PURE = FOLDERS.filter((folder) => !['db', 'archive', 'i18n', 'platform'].includes(folder));

/** One rule for each folder of `root`: it imports only the folders that the table allows it. */
function floors(root, table, above) {
  const folders = Object.keys(table);
  return folders.map((folder) => ({
    files: [`${root}/${folder}/**/*.{ts,tsx}`],
    ignores: ['**/*.test.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(\\.\\./)+(${[...folders.filter((other) => other !== folder && !table[folder].includes(other)), ...above].join('|')})/`,
              message: `${root}/${folder} must not depend on the floors above it, nor on what its line in eslint.config.js does not name.`,
            },
            ...(root === 'components' ? [NO_LOCALES] : []),
          ],
        },
      ],
    },
  }));
}

const NO_LOCALES = {
  regex: '(^|/)locales/',
  message: 'Words are loaded by language: see utils/i18n/words.ts.',
};

const layers = [
  ...floors('components', COMPONENTS_MAY_IMPORT, ['entrypoints']),
  ...floors('utils', MAY_IMPORT, ['components', 'entrypoints']),
];

/** HTML enters a page in one module only. */
const ASSIGNS_HTML = [
  {
    selector: 'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: 'Assign HTML only in components/article/ArticleBody.tsx, through DOMPurify.',
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
    message: 'Use components/article/ArticleBody.tsx.',
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
  ownFolders,
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
