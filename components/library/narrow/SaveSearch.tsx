import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../utils/i18n/translate';

interface Props {
  /** The search, which is also offered as its name. */
  filter: string;
  onSave: (name: string) => void;
}

/** Offers to save a search, and asks what it is to be called. */
export function SaveSearch({ filter, onSave }: Props): JSX.Element {
  const [isNaming, setNaming] = useState(false);
  if (isNaming) return <Naming filter={filter} onSave={onSave} onLeave={() => setNaming(false)} />;
  return (
    <button id="save-search" class="facet-more" onClick={() => setNaming(true)}>
      {t('find.saveSearch')}
    </button>
  );
}

/** Enter saves, Escape leaves it. */
function Naming({ filter, onSave, onLeave }: Props & { onLeave: () => void }): JSX.Element {
  const [name, setName] = useState(filter.trim());
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <form
      class="save-search"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(name.trim() || filter.trim());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onLeave();
      }}
    >
      <input
        id="search-name"
        ref={field}
        value={name}
        maxLength={80}
        aria-label={t('find.searchName')}
        onInput={({ currentTarget }) => setName(currentTarget.value)}
      />
      <button class="button">{t('find.saveSearchYes')}</button>
    </form>
  );
}
