import Search from 'lucide/dist/esm/icons/search.mjs';
import X from 'lucide/dist/esm/icons/x.mjs';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';
import { Icon } from './icons/Icon';

interface Props {
  value: string;
  onChange: (filter: string) => void;
  /** Where not the list is searched: what is, and the id of its field. */
  other?: { id: string; label: string };
}

/** A search field. Escape clears it; to that of the list "/" leads from anywhere, and ArrowDown from it into the list. */
export function FilterInput({ value, onChange, other }: Props): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const label = other ? other.label : t('list.filter');
  useEffect(() => {
    if (other) return;
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
        id={other ? other.id : 'filter'}
        ref={input}
        type="text"
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        placeholder={label}
        aria-label={label}
        aria-keyshortcuts={other ? undefined : '/'}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' && !other) document.querySelector<HTMLElement>('.row-title')?.focus();
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
