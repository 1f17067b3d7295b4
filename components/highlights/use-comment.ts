import { useEffect, useRef, useState } from 'preact/hooks';
import { dropDraft, keepDraft, takeDraft } from '../ui/hooks/drafts';
import { useLeaving } from '../ui/hooks/use-leaving';

/** Typing pauses this long before a comment is stored. */
const PAUSE_MS = 600;

/** A comment while it is edited. */
export interface CommentEdit {
  text: string;
  type: (text: string) => void;
  /** Stores what is not stored yet. */
  flush: () => void;
}

/**
 * The comment on a highlight while it is edited: kept as a draft at once, stored at every pause and when field or tab are
 * left. What another tab stores is shown unless something is being typed. A draft that was left behind is taken up; if the
 * comment was changed since, both are kept.
 * @param id of the highlight
 * @param save resolves to whether it was stored; what was not is tried again at the next change
 */
export function useComment(
  id: string,
  stored: string,
  save: (text: string) => Promise<boolean>,
): CommentEdit {
  const editor = useRef(crypto.randomUUID()).current;
  const [text, setText] = useState(stored);
  const unsaved = useRef<string | null>(null);
  const type = (typed: string) => {
    unsaved.current = typed;
    keepDraft(`comment:${id}`, editor, { text: typed, base: stored });
    setText(typed);
  };
  useEffect(() => {
    const draft = takeDraft(`comment:${id}`);
    if (draft && draft.text !== stored)
      type(draft.base === stored ? draft.text : `${stored}\n\n${draft.text}`);
  }, []);
  useEffect(() => {
    if (unsaved.current === null) setText(stored);
  }, [stored]);
  const flush = async () => {
    const sent = unsaved.current;
    if (sent === null || !(await save(sent)) || unsaved.current !== sent) return;
    unsaved.current = null;
    dropDraft(`comment:${id}`, editor);
  };
  useEffect(() => {
    if (unsaved.current === null) return;
    const timer = setTimeout(() => void flush(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  useLeaving(() => void flush());
  return { text, type, flush: () => void flush() };
}
