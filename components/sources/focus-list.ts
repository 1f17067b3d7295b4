/** Where the focus may go, first what is nearest: the row at which Tab enters the list, the search above it, what is read instead. */
const PLACES = ['#page-list .row-title[tabindex="0"]', '#filter', '.reader-main h1'];

/** Gives the focus to the list of sources, from a control that is about to go. What is not shown takes no focus. */
export function focusList(): void {
  for (const place of PLACES) {
    const found = document.querySelector<HTMLElement>(place);
    found?.focus({ preventScroll: true });
    if (found && found === document.activeElement) return;
  }
}
