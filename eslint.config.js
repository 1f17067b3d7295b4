import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import { PURE } from './scripts/floors.mjs';
import { ownFolders } from './scripts/lint/own-folders.js';
import { limits, menbe } from './scripts/lint/rules.mjs';
import { SQUEEZED } from './scripts/lint/squeezed.js';

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
    plugins: { menbe },
    rules: {
      ...limits(),
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', { max: 60, skipComments: true, skipBlankLines: true }],
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
  // Of several settings of `no-restricted-syntax` for a file the last one counts.
  {
    files: ['**/*.{ts,tsx,mjs,js}'],
    ignores: ['**/*.test.{ts,tsx}', 'tests/**'],
    rules: { 'no-restricted-syntax': ['error', ...SQUEEZED] },
  },
  {
    files: ['entrypoints/**', 'components/**', 'utils/**'],
    ignores: ['**/*.test.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', ...ASSIGNS_HTML, ...SQUEEZED], 'no-console': 'error' },
  },
  ...ownFolders,
  {
    files: ['**/*.{ts,tsx,mjs}'],
    ignores: ['**/*.test.{ts,tsx}', 'tests/**'],
    rules: { 'menbe/floors': 'error' },
  },
  {
    files: ['{components,entrypoints,scripts,utils}/**/*.{ts,tsx,mjs}'],
    ignores: ['**/*.test.{ts,tsx}', '**/*.d.{ts,mts}'],
    rules: { 'menbe/doc': 'error' },
  },
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
