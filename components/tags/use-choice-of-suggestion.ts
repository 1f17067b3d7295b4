import { useState } from 'preact/hooks';

/** Whether a list of suggestions is shown, and which of them is chosen. */
export interface ChoiceOfSuggestion {
  isOpen: boolean;
  /** Index of the chosen suggestion; `null` while none is. */
  active: number | null;
  open: () => void;
  close: () => void;
  /** Shows the list, or not, with none of it chosen. */
  renew: (isOpen: boolean) => void;
  /** Shows the list and chooses the one below or above, of so many. */
  move: (step: 1 | -1, count: number) => void;
}

/** The list of suggestions below a text field, as far as it does not depend on what is suggested. */
export function useChoiceOfSuggestion(): ChoiceOfSuggestion {
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState<number | null>(null);
  const renew = (isShown: boolean) => {
    setOpen(isShown);
    setActive(null);
  };
  return {
    isOpen,
    active,
    open: () => setOpen(true),
    close: () => renew(false),
    renew,
    move: (step, count) => {
      setOpen(true);
      setActive(neighbour(active, step, count));
    },
  };
}

/** The place above or below among suggestions and, before the first, what was typed. */
function neighbour(active: number | null, step: 1 | -1, count: number): number | null {
  const place = ((active ?? -1) + 1 + step + count + 1) % (count + 1);
  return place === 0 ? null : place - 1;
}
