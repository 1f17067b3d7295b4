import { useState } from 'preact/hooks';

/** The properties that let a row be dragged to the place of another. */
export interface DragProps {
  draggable: true;
  'data-over': boolean;
  onDragStart: () => void;
  onDragOver: (event: DragEvent) => void;
  onDrop: (event: DragEvent) => void;
  onDragEnd: () => void;
}

/** Lets rows be put in order by dragging them; gives the properties of each row. */
export function useDragOrder(onMove: (url: string, placeOf: string) => void): (url: string) => DragProps {
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const end = () => {
    setDragged(null);
    setOver(null);
  };
  return (url) => ({
    draggable: true,
    'data-over': over === url && dragged !== url,
    onDragStart: () => setDragged(url),
    onDragOver: (event) => {
      // A file or text that is dragged in from elsewhere is not dropped into this list.
      if (dragged === null) return;
      event.preventDefault();
      setOver(url);
    },
    onDrop: (event) => {
      event.preventDefault();
      if (dragged !== null && dragged !== url) onMove(dragged, url);
      end();
    },
    onDragEnd: end,
  });
}
