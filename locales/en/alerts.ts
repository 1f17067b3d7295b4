/** Alerts: saved searches that tell of new sources, in library and popup. */
export const alerts = {
  title: 'New for your alerts',
  isNew: 'New',
  fresh: { one: '{count} new', other: '{count} new' },
  tell: 'Tell me of new ones: {name}',
  tellHint: 'Tell me of new ones: here, and when I press the Menbe button',
} as const;
