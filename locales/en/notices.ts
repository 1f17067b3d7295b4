/** What is loaded only when it is needed: deletion with undo, details of a failure. */
export const notices = {
  deleted: { one: 'Deleted {count} source', other: 'Deleted {count} sources' },
  undo: 'Undo',
  undoHint: 'Undo (Ctrl+Z)',
  dismiss: 'Dismiss',
  technicalDetails: 'Technical details',
  tryAgain: 'Try again',
  rescue: 'Rescue what is there',
} as const;
