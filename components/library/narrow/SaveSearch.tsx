import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../../utils/i18n/translate';
import { NameForm } from '../../ui/NameForm';

interface Props {
  /** The search, which is also offered as its name. */
  filter: string;
  /** Names in use. */
  taken: readonly string[];
  onSave: (name: string) => void;
}

/** Offers to save a search, and asks what it is to be called. */
export function SaveSearch({ filter, taken, onSave }: Props): JSX.Element {
  const [isNaming, setNaming] = useState(false);
  if (isNaming)
    return (
      <NameForm
        id="search-name"
        proposed={filter}
        label={t('find.searchName')}
        action={t('find.saveSearchYes')}
        focused
        taken={taken}
        onName={onSave}
        onLeave={() => setNaming(false)}
      />
    );
  return (
    <button id="save-search" class="facet-more" onClick={() => setNaming(true)}>
      {t('find.saveSearch')}
    </button>
  );
}
