/** What the popup offers once a page is archived. */
export const afterCapture = {
  credits: 'Credits',
  archiveToo: 'Archive the source too',
  missing: 'Something missing?',
  archiveAll: 'Archive all text on the page',
} as const;
