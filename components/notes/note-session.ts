import type { NoteSave, StoredNote } from '../../utils/archive/notes/save-note';
import type { Failure } from '../../utils/model/result';
import type { Draft } from '../ui/hooks/drafts';

/** The state that the note's editor shows. */
export interface NoteState {
  text: string;
  /** Not stored yet. */
  isDirty: boolean;
  /** The text that another tab has stored meanwhile; nothing is saved until the user has chosen. */
  theirs: StoredNote | null;
  failure: Failure | null;
}

/** The effects that a session needs. */
export interface NoteStorage {
  save: (text: string, base: string | null) => Promise<NoteSave>;
  keepDraft: (draft: Draft) => void;
  dropDraft: () => void;
  toFailure: (error: unknown) => Failure;
}

/** The choice that ends a conflict. `both` keeps the other text, followed by one's own. */
export type Settlement = 'mine' | 'theirs' | 'both';

/** Editing one note: every change is kept as a draft at once, stored soon, and never over a text that was not seen. */
export class NoteSession {
  private text: string;
  private base: string | null;
  private isDirty = false;
  private theirs: StoredNote | null = null;
  private failure: Failure | null = null;
  private saving: Promise<void> | null = null;

  constructor(
    stored: StoredNote,
    draft: Draft | null,
    private readonly storage: NoteStorage,
    private readonly onChange: (state: NoteState) => void,
  ) {
    this.text = stored.text;
    this.base = stored.changedAt;
    if (draft && draft.text !== stored.text) {
      this.base = draft.base;
      this.type(draft.text);
    }
  }

  get state(): NoteState {
    const { text, isDirty, theirs, failure } = this;
    return { text, isDirty, theirs, failure };
  }

  /** Takes what the user typed. */
  type(text: string): void {
    this.text = text;
    this.isDirty = true;
    this.storage.keepDraft({ text, base: this.base });
    this.onChange(this.state);
  }

  /** Takes what the archive holds now: shown if nothing is being typed; else the next save finds out. */
  follow(stored: StoredNote): void {
    const isNewer = stored.changedAt !== null && (this.base === null || stored.changedAt > this.base);
    if (this.isDirty || !isNewer) return;
    this.text = stored.text;
    this.base = stored.changedAt;
    this.onChange(this.state);
  }

  /** Stores what is not stored yet; resolves when all of it is, or when that is up to the user. One save at a time. */
  async flush(): Promise<void> {
    await this.saving;
    if (!this.isDirty || this.theirs || this.saving) return;
    this.saving = this.save();
    try {
      await this.saving;
    } finally {
      this.saving = null;
    }
    if (!this.failure) await this.flush();
  }

  /** Settles a conflict as the user chose. */
  async settle(how: Settlement): Promise<void> {
    const { theirs } = this;
    if (!theirs) return;
    this.theirs = null;
    this.base = theirs.changedAt;
    if (how === 'theirs') {
      this.text = theirs.text;
      this.isDirty = false;
      this.storage.dropDraft();
      this.onChange(this.state);
      return;
    }
    this.type(how === 'both' ? `${theirs.text}\n\n${this.text}` : this.text);
    await this.flush();
  }

  private async save(): Promise<void> {
    const { text } = this;
    try {
      const outcome = await this.storage.save(text, this.base);
      this.failure = null;
      if (outcome.status === 'conflict') this.theirs = outcome.theirs;
      else {
        this.base = outcome.changedAt;
        this.isDirty = this.text !== text;
        if (this.isDirty) this.storage.keepDraft({ text: this.text, base: this.base });
        else this.storage.dropDraft();
      }
    } catch (error) {
      this.failure = this.storage.toFailure(error);
    }
    this.onChange(this.state);
  }
}
