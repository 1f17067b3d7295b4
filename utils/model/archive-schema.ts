/** The newest version of the database's schema, as Dexie counts; IndexedDB's own number is ten times it. */
export const SCHEMA_VERSION = 8;

/** Stores of the search index. They are built from the others, so whoever copies the archive leaves them out. */
export const INDEX_STORES: readonly string[] = ['indexSegments', 'indexBlocks', 'indexPending', 'indexState'];

/** All other stores of the archive, those that matter most first. */
export const ARCHIVE_STORES: readonly string[] = [
  'pages',
  'snapshots',
  'contents',
  'highlights',
  'cases',
  'caseSources',
  'links',
  'savedSearches',
  'watches',
  'watchedTags',
  'watchReadings',
  'imports',
  'importChanges',
  'ledger',
  'foreignEntries',
  'timeTokens',
  'signingKeys',
  'evidenceState',
  'meta',
  'attachments',
  'blobs',
  'syncQueue',
  'syncGroups',
];
