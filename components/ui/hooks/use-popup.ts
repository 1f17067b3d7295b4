import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';

/** What a button opens below itself: a menu, or a panel. */
export interface Popup {
  isOpen: boolean;
  /** For the box around button and what it opens. */
  box: RefObject<HTMLDivElement | null>;
  button: RefObject<HTMLButtonElement | null>;
  open: () => void;
  /** Closes, and gives the focus back to the button. */
  leave: () => void;
  toggle: () => void;
  /** For the box: closes when the focus goes elsewhere, which a click elsewhere does too. */
  onFocusOut: (event: FocusEvent) => void;
}

/** Opens and closes what stands below a button. */
export function usePopup(): Popup {
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  return {
    isOpen,
    box,
    button,
    open: () => setOpen(true),
    leave() {
      setOpen(false);
      button.current?.focus({ preventScroll: true });
    },
    toggle: () => setOpen(!isOpen),
    onFocusOut({ relatedTarget }) {
      if (!(relatedTarget instanceof Node && box.current?.contains(relatedTarget))) setOpen(false);
    },
  };
}
