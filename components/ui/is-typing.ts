/** Whether a key pressed here belongs to a field, a list of choices or a dialog rather than to the page. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, dialog, [contenteditable], [role="listbox"]') !== null
  );
}
