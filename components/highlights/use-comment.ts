import { useEffect, useRef, useState } from 'preact/hooks';
import { useLeaving } from '../hooks/use-leaving';

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
 * A text field's content that is stored at every pause and when field or tab are left. What another tab stores is shown
 * unless something is being typed.
 * @param save resolves to whether it was stored; what was not is tried again at the next change
 */
export function useComment(stored: string, save: (text: string) => Promise<boolean>): CommentEdit {
  const [text, setText] = useState(stored);
  const unsaved = useRef<string | null>(null);
  useEffect(() => {
    if (unsaved.current === null) setText(stored);
  }, [stored]);
  const flush = async () => {
    const sent = unsaved.current;
    if (sent === null) return;
    if ((await save(sent)) && unsaved.current === sent) unsaved.current = null;
  };
  useEffect(() => {
    if (unsaved.current === null) return;
    const timer = setTimeout(() => void flush(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  useLeaving(() => void flush());
  const type = (typed: string) => {
    unsaved.current = typed;
    setText(typed);
  };
  return { text, type, flush: () => void flush() };
}
