import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** The range of the article that is selected, `null` when none is: followed as it changes, with a pointer once it is let go. */
export function useSelectedText(body: RefObject<HTMLElement | null>): Range | null {
  const [range, setRange] = useState<Range | null>(null);
  useEffect(() => {
    let isPressed = false;
    const follow = () => {
      if (!isPressed) setRange(selectedRange(body.current));
    };
    const onDown = (event: Event) => {
      isPressed = event.target instanceof Node && body.current?.contains(event.target) === true;
    };
    const onUp = () => {
      isPressed = false;
      // The selection of a click that ends one is gone only after this event.
      setTimeout(follow);
    };
    document.addEventListener('selectionchange', follow);
    document.addEventListener('pointerdown', onDown);
    document.addEventListener('pointerup', onUp);
    document.addEventListener('pointercancel', onUp);
    return () => {
      document.removeEventListener('selectionchange', follow);
      document.removeEventListener('pointerdown', onDown);
      document.removeEventListener('pointerup', onUp);
      document.removeEventListener('pointercancel', onUp);
    };
  }, []);
  return range;
}

/** The selection as far as it lies in the article; `null` when there is no text in it. */
export function selectedRange(body: HTMLElement | null): Range | null {
  const selection = getSelection();
  if (!body || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0).cloneRange();
  if (!range.intersectsNode(body)) return null;
  if (!body.contains(range.startContainer)) range.setStart(body, 0);
  if (!body.contains(range.endContainer)) range.setEnd(body, body.childNodes.length);
  return range.toString().trim() === '' ? null : range;
}
