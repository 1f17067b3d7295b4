import { beforeEach, describe, expect, it } from 'vitest';
import type { NoteSave, StoredNote } from '../../utils/archive/notes/save-note';
import type { Draft } from '../ui/hooks/drafts';
import { NoteSession } from './note-session';

/** A note in an archive of its own, where every save takes until it is let through. */
let stored: StoredNote;
let draft: Draft | null;
let waiting: (() => void)[];
let broken: boolean;

const TIMES = ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04'];

function save(text: string, base: string | null): Promise<NoteSave> {
  return new Promise((resolve, reject) => {
    waiting.push(() => {
      if (broken) return reject(new DOMException('full', 'QuotaExceededError'));
      if (stored.changedAt !== base) return resolve({ status: 'conflict', theirs: stored });
      stored = { text, changedAt: TIMES[TIMES.indexOf(base ?? '') + 1] ?? '' };
      resolve({ status: 'saved', changedAt: stored.changedAt });
    });
  });
}

function open(left: Draft | null = null): NoteSession {
  const storage = {
    save,
    keepDraft: (kept: Draft) => void (draft = kept),
    dropDraft: () => void (draft = null),
    toFailure: (error: unknown) => ({ code: 'quota-exceeded' as const, detail: String(error) }),
  };
  return new NoteSession(stored, left, storage, () => undefined);
}

/** Lets saves through until none is waiting. */
async function settled(work: Promise<void>): Promise<void> {
  const timer = setInterval(() => waiting.splice(0).forEach((letThrough) => letThrough()));
  await work;
  clearInterval(timer);
}

beforeEach(() => {
  stored = { text: 'old', changedAt: TIMES[0] ?? '' };
  [draft, waiting, broken] = [null, [], false];
});

describe('NoteSession', () => {
  it('keeps every keystroke as a draft until it is stored', async () => {
    const session = open();
    session.type('new');
    expect(draft).toEqual({ text: 'new', base: TIMES[0] });
    await settled(session.flush());
    expect([stored.text, draft, session.state.isDirty]).toEqual(['new', null, false]);
  });

  it('stores what is typed while a save is under way, too', async () => {
    const session = open();
    session.type('a');
    const flushing = session.flush();
    await Promise.resolve();
    session.type('ab');
    await settled(flushing);
    expect([stored.text, session.state.isDirty, draft]).toEqual(['ab', false, null]);
  });

  it('goes on with a draft that a closed tab has left', async () => {
    const session = open({ text: 'unsaved', base: TIMES[0] ?? '' });
    expect(session.state).toMatchObject({ text: 'unsaved', isDirty: true });
    await settled(session.flush());
    expect(stored.text).toBe('unsaved');
  });

  it('shows what another tab has stored, unless something is being typed', () => {
    const session = open();
    session.follow({ text: 'theirs', changedAt: TIMES[1] ?? '' });
    expect(session.state.text).toBe('theirs');
    session.follow({ text: 'an old answer', changedAt: TIMES[0] ?? '' });
    expect(session.state.text).toBe('theirs');
    session.type('mine');
    session.follow({ text: 'newer', changedAt: TIMES[2] ?? '' });
    expect(session.state.text).toBe('mine');
  });

  it.each([
    ['mine', 'mine'],
    ['theirs', 'theirs'],
    ['both', 'theirs\n\nmine'],
  ] as const)('overwrites nothing unseen; settled with %s it is %j', async (how, text) => {
    const session = open();
    session.type('mine');
    stored = { text: 'theirs', changedAt: TIMES[1] ?? '' };
    await settled(session.flush());
    expect(stored.text).toBe('theirs');
    expect(session.state).toMatchObject({ text: 'mine', isDirty: true, theirs: { text: 'theirs' } });
    expect(draft?.text).toBe('mine');
    await settled(session.settle(how));
    expect([stored.text, session.state.text, session.state.theirs]).toEqual([text, text, null]);
    expect(draft).toBeNull();
  });

  it('says when storing failed, keeps the draft, and can try again', async () => {
    const session = open();
    session.type('new');
    broken = true;
    await settled(session.flush());
    expect(session.state).toMatchObject({ isDirty: true, failure: { code: 'quota-exceeded' } });
    expect(draft?.text).toBe('new');
    broken = false;
    await settled(session.flush());
    expect([stored.text, session.state.failure]).toEqual(['new', null]);
  });
});
