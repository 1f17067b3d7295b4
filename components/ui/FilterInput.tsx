import Search from 'lucide/dist/esm/icons/search.mjs';
import X from 'lucide/dist/esm/icons/x.mjs';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';
import { Icon } from './icons/Icon';

/** The filter over the list. "/" comes here from anywhere, ArrowDown goes on into the list, Escape clears. */
export function FilterInput({
  value,
  onChange,
}: {
  value: string;
  onChange: (filter: string) => void;
}): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      input.current?.focus();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  const clear = () => {
    onChange('');
    input.current?.focus();
  };
  return (
    <search class="filter">
      <Icon node={Search} />
      <input
        id="filter"
        ref={input}
        type="text"
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        placeholder={t('list.filter')}
        aria-label={t('list.filter')}
        aria-keyshortcuts="/"
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') document.querySelector<HTMLElement>('.row-title')?.focus();
          // An empty filter leaves Escape to the browser: it closes the popup.
          else if (event.key === 'Escape' && value !== '') clear();
          else return;
          event.preventDefault();
        }}
      />
      {value !== '' && (
        <button class="icon-button" aria-label={t('listState.clearFilter')} onClick={clear}>
          <Icon node={X} />
        </button>
      )}
    </search>
  );
}
