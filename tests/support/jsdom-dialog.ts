/**
 * Gives jsdom, which has no modal dialogs, the part of them that components use: `showModal` opens, `close` closes and says
 * so. https://html.spec.whatwg.org/multipage/interactive-elements.html#the-dialog-element
 */
export function addModalDialogs(): void {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    if (!this.open) return;
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
}

/** Does what the browser does for Escape: asks the dialog, and closes it unless it objects. */
export function pressEscape(dialog: HTMLDialogElement): void {
  if (dialog.dispatchEvent(new Event('cancel', { cancelable: true }))) dialog.close();
}
