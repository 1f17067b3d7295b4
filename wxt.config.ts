import { defineConfig } from 'wxt';
import type { InlineConfig, Plugin } from 'vite';
import { minifyBundle } from './scripts/minify-bundle';
import { pageChunks } from './scripts/page-chunks';
import { PSEUDO_LOCALE } from './scripts/pseudo-locale';
import { buildVerifyPage } from './scripts/verify-page/build';
import { manifest as az } from './locales/az/manifest';
import { manifest as en } from './locales/en/manifest';
import { manifest as ru } from './locales/ru/manifest';
import { manifest as tr } from './locales/tr/manifest';
import type { Language } from './utils/model/language';

/** What the browser itself shows of the extension, in its own language. */
const MANIFEST_WORDS: Record<Language, Record<string, string>> = { az, en, ru, tr };

/**
 * Extension pages load nothing from the network (see `PAGE_POLICY`) and assign HTML only through DOMPurify's own Trusted
 * Types policy. The background may fetch, from hosts the user has allowed: one policy counts for both.
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Content_Security_Policy
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // Inline styles are for page copies, whose frames inherit this policy (components/attachments/CopyFrame.tsx). Without
  // a way to load anything they can tell nobody anything; article HTML comes without them.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  'font-src data:',
  "connect-src 'self' https: http:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // `default`: where fetched pages are read, for parsing only (utils/platform/inert-parsing.ts).
  'trusted-types dompurify menbe-worker page-copy default',
].join('; ');

/**
 * Vite wraps each `import()` into a function that first loads style sheets. Ours bring none; without it the popup is
 * 0.7 KB lighter.
 */
const WITHOUT_PRELOAD: Plugin = {
  name: 'without-preload',
  enforce: 'pre',
  apply: 'build',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null),
};

/**
 * Vite leaves a call around each `import()`, and names again what is taken from the module: two hundred bytes of the popup's
 * first load. A module may be taken as it is, since nothing has to be loaded before it (see `WITHOUT_PRELOAD`).
 */
const BARE_IMPORTS: Plugin = {
  name: 'bare-imports',
  apply: 'build',
  // After Vite has put in what to load before each module, which is nothing.
  generateBundle: {
    order: 'post',
    handler: (_options, bundle) => stripImports(Object.values(bundle)),
  },
};

function stripImports(files: readonly { type: string; code?: string }[]): void {
  const module = String.raw`import\("[^"]+"\)(?:\.then\(\w+=>\w+\.\w+\))?`;
  const wrapped = new RegExp(String.raw`\b[\w$]+\(\(\)=>(${module}),\[\]\)`, 'g');
  const picked = new RegExp(
    String.raw`\b[\w$]+\(async\(\)=>\{const\{(\w+):\w+\}=await[ (](${module})\)?;return\{\1:\w+\}\},\[\]\)`,
    'g',
  );
  for (const file of files)
    if (file.type === 'chunk' && file.code !== undefined)
      file.code = file.code.replace(wrapped, '$1').replace(picked, '$2');
}

/** What pages may not do though the background may: of two policies both count. */
const PAGE_POLICY: Plugin = {
  name: 'page-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: "connect-src 'self'" },
      injectTo: 'head-prepend',
    },
  ],
};

/** The rescue page has a script of its own. What WXT adds to every page would load Dexie beside it, for nothing. */
const RESCUE_ALONE: Plugin = {
  name: 'rescue-alone',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { path }) =>
      path.includes('rescue') ? html.replace(/\s*<script type="module"[^>]*><\/script>/g, '') : html,
  },
};

/** Modules that popup and library, or the panel beside a page, both need at once. */
const OF_EVERY_PAGE = new RegExp(
  [
    'components/ui/(?:show-page|FilterInput|hooks/(?:use-live-query|lazy|use-now)|icons/\\w+)\\.tsx?$',
    'components/navigation/library-address\\.ts$',
    'components/sources/(?:use-deletion|use-archive-size|page-words|SourceCells)\\.tsx?$',
    'utils/i18n/(?:translate|language|words|format|formats|day-heading)\\.ts$',
    'utils/(?:db/database|model/result|archive/pages/list-pages|platform/(?:messaging|current-tab))\\.ts$',
    'lucide/dist/esm/icons/(?:archive|download|library|trash)\\.mjs$',
  ]
    .join('|')
    .replaceAll('/', '[\\\\/]'),
);

/** In bytes. Each file that a page asks for costs it some two milliseconds: eighty of them were a third of the library's start. */
const SMALL_CHUNK = 10_000;

/**
 * Pages are made small by Terser, what they all share goes into one file (which compresses better than several), what the library
 * begins with into three more, what else only some share is put together until it is worth a file, and each group of words has a name
 * that `entrypoints/first-paint.ts` can know beforehand: `words/ru-popup.js`.
 */
function buildPages(config: InlineConfig): void {
  const output = config.build?.rollupOptions?.output;
  if (!output || Array.isArray(output)) throw new Error('WXT builds pages in another way than it did.');
  output.codeSplitting = {
    groups: [
      {
        name: 'shared',
        test: /node_modules[\\/](preact|dexie)[\\/]|@wxt-dev[\\/]browser|wxt[\\/]dist[\\/]browser|wxt-html-plugins/,
      },
      { name: 'page', test: OF_EVERY_PAGE },
      ...pageChunks({ minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: SMALL_CHUNK }),
    ],
  };
  output.chunkFileNames = ({ facadeModuleId }) => {
    const [, language, group] =
      /locales[\\/](\w+)[\\/]groups[\\/](\w+)\.ts$/.exec(facadeModuleId ?? '') ?? [];
    return language === undefined ? 'chunks/[name].js' : `words/${language}-${group}.js`;
  };
  if (config.mode === 'pseudo') return;
  (config.plugins ??= []).unshift(
    minifyBundle({
      ecma: 2020,
      module: true,
      // What Dexie tells developers in the console is of no use in a released extension.
      compress: {
        passes: 5,
        unsafe_arrows: true,
        unsafe_methods: true,
        keep_fargs: false,
        drop_console: true,
      },
    }),
  );
}

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  manifest: ({ mode, browser }) => ({
    name: '__MSG_extensionName__',
    short_name: 'Menbe',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    // `light-dark()` in style sheets.
    minimum_chrome_version: '123',
    // What is opened in a private window leaves nothing behind: Menbe is not there, so nothing of it can come into the archive.
    incognito: 'not_allowed',
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'unlimitedStorage',
      'contextMenus',
      'alarms',
      // Firefox does not know them, and warns.
      ...(browser === 'firefox' ? [] : ['pageCapture', 'offscreen']),
    ],
    // Asked for host by host, when the user turns on what needs it.
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    // Asked for when the user wants to import them, and given back once they are read. Firefox has no reading list, and warns.
    // `downloads` when backups are to go there; given back when they no longer do.
    optional_permissions: ['bookmarks', 'downloads', ...(browser === 'firefox' ? [] : ['readingList'])],
    ...(mode !== 'development' && {
      content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    }),
    action: { default_title: '__MSG_extensionName__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+M' } },
      'archive-page': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_archivePageCommand__',
      },
      // No keys of its own: who wants some gives it some.
      'highlight-selection': { description: '__MSG_highlightCommand__' },
    },
    browser_specific_settings: {
      gecko: {
        id: 'menbe@menbe.org',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  }),
  vite: ({ mode }) => ({
    plugins: [
      WITHOUT_PRELOAD,
      BARE_IMPORTS,
      PAGE_POLICY,
      RESCUE_ALONE,
      ...(mode === 'pseudo' ? [PSEUDO_LOCALE] : []),
    ],
    // Every browser that loads an extension of this kind knows `modulepreload`, and Dexie's build for such browsers is smaller.
    build: { modulePreload: false },
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  }),
  hooks: {
    // Scripts that are injected into pages are made as small as can be, by Terser. The pseudo-language is for looking at
    // the layout: its build goes without Terser, which takes nine tenths of the time.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ type }) => type === 'popup')) buildPages(config);
      if (config.mode === 'pseudo' || !entrypoints.every(({ type }) => type === 'unlisted-script')) return;
      (config.plugins ??= []).unshift(
        minifyBundle({
          ecma: 2020,
          // Functions side by side compress better. `unsafe` holds as long as nothing overwrites the language's own objects,
          // which pages cannot do in the world that these scripts run in.
          compress: {
            passes: 8,
            // What the last expression gives is what `executeScript` gives.
            expression: true,
            unsafe: true,
            unsafe_arrows: true,
            unsafe_comps: true,
            unsafe_undefined: true,
            pure_getters: true,
            keep_fargs: false,
            hoist_funs: true,
          },
          format: { wrap_iife: true },
        }),
      );
    },
    // The page that verifies exports without Menbe is one file. The manifest's own strings come from the same locale files
    // as the rest of the interface.
    'build:publicAssets': async (_wxt, files) => {
      files.push({ relativeDest: 'evidence/verify.html', contents: await buildVerifyPage() });
      for (const [language, words] of Object.entries(MANIFEST_WORDS)) {
        // By `language` the browser says which of our languages fits its own.
        const entries = Object.entries({ ...words, language }).map(([name, message]) => [name, { message }]);
        files.push({
          relativeDest: `_locales/${language}/messages.json`,
          contents: JSON.stringify(Object.fromEntries(entries), null, 2),
        });
      }
    },
  },
});
