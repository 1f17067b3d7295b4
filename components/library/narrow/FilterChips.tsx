import X from 'lucide/dist/esm/icons/x.mjs';
import type { JSX } from 'preact';
import { t } from '../../../utils/i18n/translate';
import type { SiteNames } from '../../../utils/archive/search/site-names';
import { type Narrowing, narrowingsOf } from '../../../utils/search/query/edit-query';
import { Icon } from '../../ui/icons/Icon';
import { chipWords } from './chip-words';

interface Props {
  /** The filters of the search, without its words. */
  filters: string;
  /** What sites are called; absent until that is known. */
  names: SiteNames | undefined;
  onRemove: (narrowing: Narrowing) => void;
  onClear: () => void;
}

/** What the search is narrowed by, each with a button that takes it back. */
export function FilterChips({ filters, names, onRemove, onClear }: Props): JSX.Element | null {
  const narrowings = narrowingsOf(filters);
  if (narrowings.length === 0) return null;
  return (
    <ul id="filter-chips" class="filter-chips" aria-label={t('find.chips.label')}>
      {narrowings.map((narrowing) => (
        <li key={`${narrowing.negated} ${narrowing.field} ${narrowing.value}`}>
          <Chip narrowing={narrowing} names={names} onRemove={() => onRemove(narrowing)} />
        </li>
      ))}
      {narrowings.length > 1 && (
        <li>
          <button id="clear-filters" class="facet-more" onClick={onClear}>
            {t('find.chips.clear')}
          </button>
        </li>
      )}
    </ul>
  );
}

type ChipProps = Pick<Props, 'names'> & { narrowing: Narrowing; onRemove: () => void };

function Chip({ narrowing, names, onRemove }: ChipProps): JSX.Element {
  const { field, value } = chipWords(narrowing, names);
  const name = field === '' ? value : `${field}: ${value}`;
  return (
    <button class="filter-chip" title={t('find.chips.remove', { name })} onClick={onRemove}>
      {field !== '' && <span class="filter-chip-field">{field}</span>}
      <bdi class="filter-chip-value">{value}</bdi>
      <Icon node={X} />
    </button>
  );
}
