/** What is said beside `errors.database-lost`. */
export const lostArchive = {
  held: { one: 'it held {count} source', other: 'it held {count} sources' },
  accept: 'Continue with the empty archive',
} as const;
