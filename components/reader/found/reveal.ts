/** Room for bar and tabs above the text, in CSS pixels. */
const BAR = 90;

/** Scrolls a pane, if need be, until a range stands in its upper half. */
export function reveal(pane: Element | null, range: Range): void {
  if (!pane) return;
  const { top, bottom } = range.getBoundingClientRect();
  const seen = pane.getBoundingClientRect();
  if (top >= seen.top + BAR && bottom <= seen.bottom) return;
  pane.scrollBy({ top: top - seen.top - seen.height / 3 });
}
