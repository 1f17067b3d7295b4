/** Text that was typed and may not be stored yet. */
export interface Draft {
  text: string;
  /** The version of the stored text that was edited, as its owner marks versions. */
  base: string | null;
}

/** The text that a draft is of: a page's note, by URL, a case's, by `case:` and id, or a highlight's comment, by id. None contains spaces. */
export type Written = `note:${string}` | `comment:${string}`;

/** Keeps what is typed at once: unlike IndexedDB, this storage is written before the next line runs, even as a tab closes. */
export function keepDraft(of: Written, editor: string, draft: Draft): void {
  localStorage.setItem(keyOf(of, editor), JSON.stringify(draft));
}

/** Forgets the draft of an editor, as its text is stored. */
export function dropDraft(of: Written, editor: string): void {
  localStorage.removeItem(keyOf(of, editor));
}

/** Takes a draft that another editor of the same has left behind; `null` when there is none. */
export function takeDraft(of: Written): Draft | null {
  const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '');
  const key = keys.find((each) => each.startsWith(keyOf(of, '')));
  if (key === undefined) return null;
  const draft = JSON.parse(localStorage.getItem(key) ?? 'null') as Draft | null;
  localStorage.removeItem(key);
  return draft;
}

/** Each editor has a key of its own, so that two tabs do not write over each other. */
function keyOf(of: Written, editor: string): string {
  return `draft:${of} ${editor}`;
}
