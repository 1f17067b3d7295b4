/** Watched pages as a view of the library, and the question before several are watched. */
export const watched = {
  title: 'Watched pages',
  unchangedSince: 'Unchanged since it was archived on {date}',
  changedOn: 'Last change seen on {date}',
  noneTitle: 'No page is watched yet',
  noneHint:
    'Menbe can look by itself whether a page changes, and store every version. Select sources in the list and press “Watch”, or open one and choose “Watch this page” in its details.',
  ask: { one: 'Watch {count} page', other: 'Watch {count} pages' },
  askSites: {
    one: 'Menbe then looks by itself whether they change. The browser will ask once whether Menbe may read {count} site:',
    other:
      'Menbe then looks by itself whether they change. The browser will ask once whether Menbe may read {count} sites:',
  },
  moreSites: { one: 'and {count} more', other: 'and {count} more' },
  leftOut: {
    one: '{count} selected source has no address that can be watched and is left out.',
    other: '{count} selected sources have no address that can be watched and are left out.',
  },
  tooMany: 'At most {count} pages can be watched in one go. Select fewer.',
  begin: 'Watch',
} as const;
