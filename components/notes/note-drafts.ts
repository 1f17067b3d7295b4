/** What was typed and may not be stored yet. */
export interface NoteDraft {
  text: string;
  /** `changedAt` of the note it was typed over. */
  base: string | null;
}

const PREFIX = 'note-draft:';

/** Keeps what is typed at once: unlike IndexedDB, this storage is written before the next line runs, even as a tab closes. */
export function keepDraft(url: string, editor: string, draft: NoteDraft): void {
  localStorage.setItem(keyOf(url, editor), JSON.stringify(draft));
}

/** Forgets the draft of an editor, as its text is stored. */
export function dropDraft(url: string, editor: string): void {
  localStorage.removeItem(keyOf(url, editor));
}

/** Takes a draft that another editor of this note has left behind; `null` when there is none. */
export function takeDraft(url: string): NoteDraft | null {
  const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '');
  const key = keys.find((each) => each.startsWith(keyOf(url, '')));
  if (key === undefined) return null;
  const draft = JSON.parse(localStorage.getItem(key) ?? 'null') as NoteDraft | null;
  localStorage.removeItem(key);
  return draft;
}

/** Each editor has a key of its own, so that two tabs do not write over each other. Addresses hold no spaces. */
function keyOf(url: string, editor: string): string {
  return `${PREFIX}${url} ${editor}`;
}
