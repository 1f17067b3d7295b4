/**
 * Every way an operation can fail. An error that crosses a boundary (script, message, page, database) is one of these
 * codes; `components/` and `utils/i18n` turn a code into words and a next step.
 */
export const ERROR_CODES = [
  // The page cannot be read
  'restricted-browser-page',
  'restricted-store',
  'restricted-pdf',
  'restricted-view-source',
  'restricted-error-page',
  'restricted-file',
  'restricted-policy',
  'page-not-granted',
  'page-with-password',
  'page-loading',
  'page-crashed',
  'page-empty',
  'page-too-large',
  'frame-refused',
  'selection-empty',
  // The capture did not finish
  'navigated',
  'tab-closed',
  'capture-timeout',
  'capture-interrupted',
  'extraction-failed',
  // The archive cannot be read or written
  'database-blocked',
  'database-corrupt',
  'database-newer',
  'database-closed',
  'database-lost',
  'quota-exceeded',
  'verification-failed',
  'snapshot-missing',
  'search-incomplete',
  'comparison-failed',
  'attachment-damaged',
  // Export and import
  'export-cancelled',
  'export-failed',
  'import-cancelled',
  'import-file-unreadable',
  'import-package',
  'import-web-archive',
  'import-not-json',
  'import-not-menbe',
  'import-version-unknown',
  'import-truncated',
  'import-more-follows',
  'import-format-unknown',
  'import-too-large',
  // Backup
  'backup-cancelled',
  'backup-differs',
  'backup-place-lost',
  'backup-place-full',
  'backup-asked',
  'unexpected',
] as const;

/** One of `ERROR_CODES`: what `Result` carries across a boundary that an `Error` does not survive. */
export type ErrorCode = (typeof ERROR_CODES)[number];
