/** What stands on every floor of `components/` above it. */
const SHARED = ['ui', 'navigation', 'sources'];

/** Features, and the other features that each is made with. */
const FEATURES = {
  article: [],
  attachments: ['article'],
  backup: ['evidence', 'keys', 'links'],
  cases: ['attachments', 'notes'],
  citations: [],
  compare: ['watch'],
  evidence: [],
  highlights: [],
  keys: [],
  links: [],
  news: ['backup', 'watch'],
  notes: ['article'],
  sync: ['keys'],
  tags: [],
  transfer: ['backup', 'compare', 'evidence', 'links'],
  'trusted-time': [],
  watch: [],
};
const ALL_FEATURES = Object.keys(FEATURES);

/**
 * Which neighbours each folder may import, a table a parent folder (`.` is the project's root). A folder that is not named
 * in its parent's table may import none of its neighbours. `eslint.config.js` and `npm run bench:code` read it.
 */
export const FLOORS = {
  '.': {
    locales: [],
    utils: ['locales'],
    // Words are loaded by language (utils/i18n/words.ts), so components import no locale.
    components: ['utils'],
    entrypoints: ['components', 'locales', 'utils'],
    scripts: ['components', 'entrypoints', 'locales', 'tests', 'utils'],
  },
  // Shared pieces, then features, then pages made of features.
  components: {
    ui: [],
    navigation: ['ui'],
    sources: ['ui', 'navigation'],
    ...Object.fromEntries(ALL_FEATURES.map((name) => [name, [...SHARED, ...FEATURES[name]]])),
    reader: [...SHARED, ...ALL_FEATURES],
    settings: [...SHARED, ...ALL_FEATURES],
    library: [...SHARED, ...ALL_FEATURES, 'reader', 'settings'],
    popup: [...SHARED, ...ALL_FEATURES],
    'side-panel': [...SHARED, ...ALL_FEATURES, 'popup'],
    welcome: [...SHARED, ...ALL_FEATURES, 'settings'],
    // Nothing of what may be broken.
    rescue: ['ui'],
  },
  utils: {
    bytes: [],
    text: [],
    model: [],
    scheduling: [],
    net: [],
    s3: ['model', 'bytes', 'net'],
    vault: ['model', 'bytes', 'net', 's3'],
    url: ['model'],
    zip: ['bytes'],
    search: ['model', 'bytes'],
    extract: ['model', 'url'],
    'page-copy': ['model', 'url', 'bytes'],
    highlights: ['model', 'extract'],
    diff: ['model', 'url', 'search'],
    cite: ['model', 'url', 'extract', 'text'],
    integrity: ['model', 'url', 'bytes'],
    watch: ['model', 'diff', 'net'],
    export: ['model', 'url', 'extract', 'diff', 'cite', 'integrity', 'zip', 'bytes', 'text'],
    import: ['model', 'url', 'extract', 'integrity', 'zip', 'export', 'bytes', 'text'],
    sync: ['model', 'bytes', 'scheduling', 'integrity', 's3'],
    backup: ['model', 'zip', 'bytes', 'integrity', 'import', 'vault'],
    verify: ['model', 'url', 'zip', 'integrity', 'export', 'import'],
    wacz: ['model', 'zip', 'integrity', 'page-copy', 'bytes', 'text'],
    db: ['model', 's3', 'vault', 'sync', 'url', 'search', 'integrity', 'backup', 'platform'],
    archive: [
      'bytes',
      'model',
      'url',
      'zip',
      'search',
      'extract',
      'page-copy',
      'highlights',
      'diff',
      'integrity',
      'export',
      'import',
      'backup',
      'vault',
      'sync',
      'verify',
      'watch',
      'wacz',
      'scheduling',
      'net',
      'db',
    ],
    i18n: ['model'],
    platform: ['model', 'bytes', 's3', 'vault', 'backup', 'bucket'],
    capturing: ['model', 'url', 'i18n', 'db', 'archive', 'platform', 'scheduling', 'page-copy'],
    bucket: ['model', 's3', 'sync', 'vault'],
    jobs: [
      'model',
      'extract',
      's3',
      'vault',
      'sync',
      'backup',
      'bucket',
      'db',
      'archive',
      'platform',
      'capturing',
    ],
    access: ['model', 'db', 'archive', 'platform'],
    // Must work where the database, and what is built on it, does not.
    rescue: ['model', 'export', 'zip', 'bytes'],
  },
};

/** The folders of `utils/` that have no effects: no browser API, no clock, no network. */
export const PURE = Object.keys(FLOORS.utils).filter(
  (folder) =>
    !['db', 'archive', 'i18n', 'platform', 'bucket', 'capturing', 'jobs', 'access', 'rescue'].includes(
      folder,
    ),
);

/** The folder directly below `parent` that holds `path`, if one does. */
function folderBelow(parent, path) {
  const prefix = parent === '.' ? '' : `${parent}/`;
  if (!path.startsWith(prefix)) return undefined;
  const rest = path.slice(prefix.length).split('/');
  return rest.length > 1 ? rest[0] : undefined;
}

/**
 * Says which arrow an import draws against the floors, as `utils/model -> utils/archive`; undefined when it is allowed.
 * Both paths count from the project's root, with `/`.
 */
export function upwardArrow(from, to) {
  for (const [parent, folders] of Object.entries(FLOORS)) {
    const own = folderBelow(parent, from);
    const other = folderBelow(parent, to);
    if (own === undefined || other === undefined || own === other) continue;
    if (folders[own]?.includes(other)) continue;
    const prefix = parent === '.' ? '' : `${parent}/`;
    return `${prefix}${own} -> ${prefix}${other}`;
  }
  return undefined;
}
