/** The pane beside the list while no source is open. */
export const shelves = {
  title: 'Worth another look',
  changed: 'Changed since you archived it',
  again: 'Pick up again',
  yearAgo: 'This day a year ago',
  monthAgo: 'This day a month ago',
  opened: 'Most opened',
  newVersion: 'new version {time}',
  openedAgo: 'opened {time}',
  opens: { one: 'opened {count} time', other: 'opened {count} times' },
  noneTitle: 'Choose a source to read it here',
  noneHint:
    'Later, this side shows what changed since you archived it, what you opened lately, and what you archived a year ago.',
} as const;
