/** Why a row cannot be imported; after a colon the field of the format that it is about, or how many rows of its list are taken. */
export type ImportReason =
  | 'not-an-object'
  | 'other-hash'
  | 'executable'
  | 'not-json'
  | 'id-in-use'
  | 'no-text'
  | 'too-much'
  | 'in-bin'
  | 'damaged'
  | 'locked'
  | `unread-time:${string}`
  | `too-many:${number}`
  | `${'missing' | 'not-a-time' | 'not-valid'}:${string}`;
