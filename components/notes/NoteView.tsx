import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { renderNote } from './render-note';

/** A note, rendered. Loaded when there is one to show: the Markdown library comes with it. */
export function NoteView({ text }: { text: string }): JSX.Element {
  const body = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => body.current?.replaceChildren(renderNote(text, window)), [text]);
  return <div class="note-view" dir="auto" ref={body} />;
}
