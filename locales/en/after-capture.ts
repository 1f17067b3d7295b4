/** What the popup offers once a page is archived. */
export const afterCapture = {
  credits: 'Credits',
  archiveToo: 'Archive the source too',
  missing: 'Something missing?',
  archiveAll: 'Archive all text on the page',
  keys: 'The address holds what looks like a key ({names}). It is kept with the source; an export can leave such sources out. The settings say whether archiving keeps such keys.',
  keysLeftOut:
    'The address was stored without what looks like a key ({names}), as the settings say. It may not open any more.',
  changedSince: 'Changed since you archived it on {date}',
  changedParagraphs: { one: '{count} paragraph', other: '{count} paragraphs' },
  changedTitle: 'headline',
  changedByline: 'byline',
  changedDates: 'dates',
  changedSource: 'credited source',
  changedPictures: 'pictures',
  changedEmbeds: 'videos, posts or frames',
  showChanges: 'Show what changed',
  archivingPage: 'This does not look like an article: archiving its text as a page…',
} as const;
