import type { JSX } from 'preact';
import { narrowingsOf, type Narrowing } from '../../../utils/search/query/edit-query';
import { FilterInput } from '../../ui/FilterInput';
import type { SearchText } from './use-search-text';

interface Props {
  search: SearchText;
  onRemove: (narrowing: Narrowing) => void;
}

/** The field of the search's words. Enter, and leaving it, make chips of typed filters; Backspace in the empty field takes the last one back. */
export function SearchField({ search, onRemove }: Props): JSX.Element {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') search.settle();
    const last = narrowingsOf(search.filters).at(-1);
    if (event.key === 'Backspace' && search.words === '' && last) onRemove(last);
  };
  return (
    <div class="search-field" onKeyDown={onKeyDown} onFocusOut={search.settle}>
      <FilterInput value={search.words} onChange={search.type} />
    </div>
  );
}
