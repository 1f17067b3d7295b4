import type { JSX } from 'preact';
import { DIMENSIONS, type Dimension, type LinkChoice } from '../../utils/archive/links/link-choice';
import type { LinkGroups } from '../../utils/archive/links/link-report';
import { formatCount } from '../../utils/i18n/format';
import { printable } from '../../utils/i18n/printable';
import { t } from '../../utils/i18n/translate';
import { valueWords } from './link-words';

interface Props {
  groups: LinkGroups;
  choice: LinkChoice;
  onChoice: (choice: LinkChoice) => void;
}

/**
 * Lets the user choose links of a file by folder, tag, state and year. A dimension with a single value is not
 * offered.
 */
export function LinkChoices({ groups, choice, onChoice }: Props): JSX.Element | null {
  const offered = DIMENSIONS.filter((dimension) => groups[dimension].size > 1);
  if (offered.length === 0) return null;
  return (
    <fieldset class="link-choices">
      <legend>{t('links.choose')}</legend>
      {offered.map((dimension) => (
        <ValueChoices
          key={dimension}
          dimension={dimension}
          counts={groups[dimension]}
          without={choice[dimension]}
          onWithout={(without) => onChoice({ ...choice, [dimension]: without })}
        />
      ))}
    </fieldset>
  );
}

interface ValueProps {
  dimension: Dimension;
  counts: ReadonlyMap<string, number>;
  without: ReadonlySet<string>;
  onWithout: (without: ReadonlySet<string>) => void;
}

function ValueChoices({ dimension, counts, without, onWithout }: ValueProps): JSX.Element {
  const values = [...counts].sort(dimension === 'year' ? byValue : byCount);
  const toggle = (value: string, isTaken: boolean) => {
    const next = new Set(without);
    if (isTaken) next.delete(value);
    else next.add(value);
    onWithout(next);
  };
  const taken = values.filter(([value]) => !without.has(value)).length;
  return (
    <details class="link-choice" data-dimension={dimension}>
      <summary>
        {t(`links.dimensions.${dimension}`)}
        <span class="facet-count">
          {formatCount(taken)} / {formatCount(values.length)}
        </span>
      </summary>
      <p class="link-choice-all">
        <button type="button" class="button button-quiet" onClick={() => onWithout(new Set())}>
          {t('links.all')}
        </button>
        <button type="button" class="button button-quiet" onClick={() => onWithout(new Set(counts.keys()))}>
          {t('links.none')}
        </button>
      </p>
      <ul tabIndex={0} aria-label={t(`links.dimensions.${dimension}`)}>
        {values.map(([value, count]) => (
          <li key={value}>
            <label>
              <input
                type="checkbox"
                checked={!without.has(value)}
                onChange={(event) => toggle(value, event.currentTarget.checked)}
              />
              <bdi>{printable(valueWords(dimension, value))}</bdi>
              <span class="facet-count">{formatCount(count)}</span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}

type Counted = [string, number];

const byCount = ([a, countA]: Counted, [b, countB]: Counted) => countB - countA || (a < b ? -1 : 1);
const byValue = ([a]: Counted, [b]: Counted) => (a > b ? -1 : 1);
