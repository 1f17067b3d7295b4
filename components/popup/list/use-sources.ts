import { useCallback, useState } from 'preact/hooks';
import { extended, NOTHING_SELECTED, type Selection, toggled, without } from './selection';
import { type Deletion, useDeletion } from '../../sources/use-deletion';
import { type PageListState, usePageList } from './use-page-list';

/** The list with what the user does to it: choosing, deleting, undoing. */
export interface Sources {
  list: PageListState;
  selection: Selection;
  deletion: Deletion;
  /** Turns one page on or off, or with `range` all up to it on. */
  toggle: (url: string, range: boolean) => void;
  clearSelection: () => void;
  remove: (urls: readonly string[]) => void;
}

/** The state that popup and library share. */
export function useSources(filter: string): Sources {
  const list = usePageList(filter);
  const deletion = useDeletion();
  const [selection, setSelection] = useState(NOTHING_SELECTED);
  const clearSelection = useCallback(() => setSelection(NOTHING_SELECTED), []);
  return {
    list,
    selection,
    deletion,
    clearSelection,
    toggle(url, range) {
      const order = (list.rows ?? []).map((row) => row.url);
      setSelection((before) => (range ? extended(before, url, order) : toggled(before, url)));
    },
    remove(urls) {
      setSelection((before) => without(before, urls));
      deletion.remove(urls);
    },
  };
}
