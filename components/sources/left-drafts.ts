import { saveCaseNote } from '../../utils/archive/cases/save-case-note';
import { changeHighlight } from '../../utils/archive/highlights/change-highlights';
import { saveNote } from '../../utils/archive/notes/save-note';
import type { MenbeDatabase } from '../../utils/db/database';
import { forgetDraft, type KeptDraft, listDrafts } from '../ui/hooks/drafts';

/** An open editor stores what was typed after a pause, which is far shorter. */
const EDITOR_IS_GONE_MS = 2000;

/** What a draft belongs to, and how its text is stored; `null` where the archive no longer has that. */
type Owner = { save: (text: string, base: string | null) => Promise<boolean> } | null;

/**
 * Forgets the drafts of what the archive no longer has, and stores those that a closed editor has left: the popup goes before
 * it can store. A text that was edited elsewhere since stays as it is, and so does the draft: its editor will ask.
 * Rejects with errors of the database.
 * @param pause resolves when an open editor would have stored what it has
 */
export async function settleDrafts(db: MenbeDatabase, pause = untilEditorsStore): Promise<void> {
  const kept = await forgetOrphans(db);
  if (kept.length === 0) return;
  await pause();
  for (const each of kept.filter(isLeft)) {
    const owner = await ownerOf(db, each);
    if (!owner || (isLeft(each) && (await owner.save(each.draft.text, each.draft.base)))) forgetDraft(each);
  }
}

/**
 * Forgets the drafts of what the archive no longer has: what is deleted for good leaves none. Resolves to the others.
 * Rejects with errors of the database.
 */
export async function forgetOrphans(db: MenbeDatabase): Promise<KeptDraft[]> {
  const kept: KeptDraft[] = [];
  for (const each of listDrafts())
    if (await ownerOf(db, each)) kept.push(each);
    else forgetDraft(each);
  return kept;
}

const untilEditorsStore = () => new Promise<void>((resolve) => setTimeout(resolve, EDITOR_IS_GONE_MS));

/** Whether a draft still is as it was listed. */
function isLeft({ key, raw }: KeptDraft): boolean {
  return localStorage.getItem(key) === raw;
}

async function ownerOf(db: MenbeDatabase, { of }: KeptDraft): Promise<Owner> {
  const [, kind, id = ''] = /^(comment|note:case|note):(.*)$/u.exec(of) ?? [];
  if (kind === 'comment') return commentOwner(db, id);
  if (kind === 'note:case') {
    if (!(await db.cases.get(id))) return null;
    return {
      save: async (text, base) => isSaved(await saveCaseNote(db, id, text, { base, now: new Date() })),
    };
  }
  if (!(await db.pages.get(id))) return null;
  return { save: async (text, base) => isSaved(await saveNote(db, id, text, { base, now: new Date() })) };
}

/** The base of a comment is its text. */
async function commentOwner(db: MenbeDatabase, id: string): Promise<Owner> {
  const highlight = await db.highlights.get(id);
  if (!highlight) return null;
  return {
    async save(comment, base) {
      if ((highlight.comment ?? '') !== base) return false;
      await changeHighlight(db, id, { comment }, new Date());
      return true;
    },
  };
}

const isSaved = ({ status }: { status: 'saved' | 'conflict' }) => status === 'saved';
