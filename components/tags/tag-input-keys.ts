/** What the keys of the tag field do. */
export interface KeyActions {
  move: (step: 1 | -1) => void;
  add: () => void;
  /** Answers whether there was anything to leave; if not, the key goes on to the page. */
  leave: () => boolean;
  /** Answers whether there was a tag to remove; if not, the key goes on to the field. */
  removeLast: () => boolean;
}

/** Has a key do what it is for: Enter adds, Backspace removes the last tag, arrows choose, Escape closes. */
export function handleKey(event: KeyboardEvent, actions: KeyActions): void {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (!isHandled(event.key, actions)) return;
  event.preventDefault();
  event.stopPropagation();
}

function isHandled(key: string, { move, add, leave, removeLast }: KeyActions): boolean {
  if (key === 'Escape') return leave();
  if (key === 'Backspace') return removeLast();
  if (key === 'Enter') add();
  else if (key === 'ArrowDown') move(1);
  else if (key === 'ArrowUp') move(-1);
  else return false;
  return true;
}
