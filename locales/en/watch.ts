/** Watching pages: in the reader, and in the settings. */
export const watch = {
  title: 'Watch',
  begin: 'Watch this page',
  hint: 'Menbe then checks by itself whether it changes. The browser will ask whether Menbe may read {site}, and only that site.',
  refused: 'The browser did not give access, so nothing is watched for it. Nothing was sent.',
  impossible: 'Only web pages with an address of their own can be watched.',
  howOften: 'How often',
  interval: {
    auto: 'every hour, less often while nothing changes',
    '1h': 'every hour',
    '6h': 'every 6 hours',
    '1d': 'every day',
    '1w': 'every week',
  },
  byTag: 'watched for the tag: {tags}',
  checked: 'checked on {date}',
  next: 'next on {date}',
  paused: 'paused',
  stopped: 'no longer checked',
  offline: 'waits for a connection',
  due: 'waits its turn: a site is asked once a minute at most',
  checking: 'Checking…',
  check: 'Check now',
  checkAll: 'Check all now',
  pause: 'Pause',
  resume: 'Resume',
  stop: 'Stop watching',
  allow: 'Allow again',
  store: 'Store this version',
  explained: {
    differs:
      'What Menbe loaded holds {share} % of the text you archived. The page may have changed since, or look different without scripts and your login. From now on it is compared with what Menbe loaded.',
    altered:
      'What Menbe loaded holds only {share} % of the text you archived, so it was not stored automatically. Open the page and archive it.',
    shorter:
      'Only {share} % of the archived text is there: it is behind a paywall, withdrawn, or replaced by another page. It was not stored automatically.',
    unreadable:
      'Without scripts and your login only {share} % of the archived text can be read. Archive it again yourself.',
    moved: 'Open it at its new address and archive it there; that page can be watched.',
    gone: 'The site says that it is not there. That counts once the site has said it again.',
    vanished: 'The site said it more than once. Your versions stay.',
    'not-allowed': 'Its access was taken back in the browser. Nothing is asked until you allow it again.',
  },
  settingsTitle: 'Watched pages',
  intro:
    'Menbe checks these pages by itself and stores a new version when one has changed, marked “automatic”: loaded without your login, and not seen by you.',
  leaves:
    'What leaves this computer: requests for these pages, to their own sites, as for anybody who opens them without an account. One a minute to a site at most.',
  tags: 'Tags',
  tagPages: { one: '{count} page', other: '{count} pages' },
  noTags: 'No tag to watch. Tag sources in the reader first.',
  chooseTag: 'Choose a tag',
  beginTag: 'Watch its pages',
  pages: 'Pages',
  none: 'No page is watched yet. In the reader, “Watch this page” starts it.',
  fetched: 'automatic',
  fetchedHint: 'Archived by Menbe, which was watching the page: not seen by you in a tab',
} as const;
