import { useState } from 'preact/hooks';
import {
  endsQuoted,
  joinSearch,
  type SplitSearch,
  splitSearch,
} from '../../../utils/search/query/edit-query';

/** A search in two: the filters, which are shown as chips, and what the field holds. */
export interface SearchText extends SplitSearch {
  /** Takes what was typed. Filters in it stay in the field until a space follows them, outside of quotation marks. */
  type: (words: string) => void;
  /** Makes chips of the filters in the field. */
  settle: () => void;
}

/** @param filter the whole search, which others change too */
export function useSearchText(filter: string, onFilter: (filter: string) => void): SearchText {
  const [own, setOwn] = useState(() => splitSearch(filter));
  const current = joinSearch(own) === filter ? own : splitSearch(filter);
  const change = (next: SplitSearch) => {
    setOwn(next);
    onFilter(joinSearch(next));
  };
  const withChips = (next: SplitSearch) =>
    splitSearch(next.words).filters === '' ? next : splitSearch(joinSearch(next));
  return {
    ...current,
    type(words) {
      const next = { ...current, words };
      change(/\s$/u.test(words) && !endsQuoted(words) ? withChips(next) : next);
    },
    settle() {
      const next = withChips(current);
      if (next !== current) change(next);
    },
  };
}
