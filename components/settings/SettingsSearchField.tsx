import Search from 'lucide/dist/esm/icons/search.mjs';
import X from 'lucide/dist/esm/icons/x.mjs';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';
import { Icon } from '../ui/icons/Icon';

interface Props {
  typed: string;
  onType: (typed: string) => void;
}

/** The search over the settings. Escape clears it; empty, it leaves Escape to the page. */
export function SettingsSearchField({ typed, onType }: Props): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const clear = () => {
    onType('');
    input.current?.focus();
  };
  return (
    <search class="filter settings-search">
      <Icon node={Search} />
      <input
        id="settings-search"
        ref={input}
        type="text"
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        placeholder={t('settings.search')}
        aria-label={t('settings.search')}
        value={typed}
        onInput={(event) => onType(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || typed === '') return;
          event.preventDefault();
          clear();
        }}
      />
      {typed !== '' && (
        <button class="icon-button" aria-label={t('listState.clearFilter')} onClick={clear}>
          <Icon node={X} />
        </button>
      )}
    </search>
  );
}
