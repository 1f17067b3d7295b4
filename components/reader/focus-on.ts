/** Selector of the field for tags. */
export const TAGS = '#tag-input';

/** Selector of the note: its text field, or what leads to it while the note is shown. */
export const NOTE = '#edit-note, #note-field';

/** Sets the focus on the first element that a selector finds, in sight. */
export function focusOn(selector: string): void {
  const element = document.querySelector<HTMLElement>(selector);
  element?.scrollIntoView({ block: 'nearest' });
  element?.focus({ preventScroll: true });
}
