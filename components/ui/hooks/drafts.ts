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
  const found = listDrafts().find((each) => each.of === of);
  if (!found) return null;
  localStorage.removeItem(found.key);
  return found.draft;
}

/** A draft in its place. */
export interface KeptDraft {
  key: string;
  of: Written;
  draft: Draft;
  /** As it is stored: tells whether it is typed on. */
  raw: string;
}

/** All drafts, of editors that are open as of those that are gone. */
export function listDrafts(): KeptDraft[] {
  return Object.entries({ ...localStorage }).flatMap(([key, raw]: [string, string]) => {
    const [, of] = /^draft:((?:note|comment):\S+) /.exec(key) ?? [];
    return of === undefined ? [] : [{ key, of: of as Written, draft: JSON.parse(raw) as Draft, raw }];
  });
}

/** Whether there is a draft of something. */
export function hasDraft(of: Written): boolean {
  return listDrafts().some((each) => each.of === of);
}

/** Forgets a draft, unless it was typed on since it was listed. */
export function forgetDraft({ key, raw }: KeptDraft): void {
  if (localStorage.getItem(key) === raw) localStorage.removeItem(key);
}

/** Each editor has a key of its own, so that two tabs do not write over each other. */
function keyOf(of: Written, editor: string): string {
  return `draft:${of} ${editor}`;
}
