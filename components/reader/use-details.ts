import { useState } from 'preact/hooks';

/** Whether the details were open when they were last seen, for as long as the library is open. */
let wereOpen = false;

/** Whether a source's details are shown. They open as those of the source before were left. */
export function useDetails(): [isOpen: boolean, toggle: () => void] {
  const [isOpen, setOpen] = useState(wereOpen);
  return [
    isOpen,
    () => {
      wereOpen = !isOpen;
      setOpen(wereOpen);
    },
  ];
}
