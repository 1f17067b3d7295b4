import ArrowDown from 'lucide/dist/esm/icons/arrow-down.mjs';
import ArrowUp from 'lucide/dist/esm/icons/arrow-up.mjs';
import type { JSX } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { formatCount } from '../../../utils/i18n/format';
import { t } from '../../../utils/i18n/translate';
import { hasModifier } from '../../ui/has-modifier';
import { IconButton } from '../../ui/IconButton';
import { isTyping } from '../../ui/is-typing';
import type { FoundWords } from './use-found-words';

/** How many places of the article have what was searched for, and the way from one to the next: also by `g` and Shift+G. */
export function FoundWordsBar({ found }: { found: FoundWords }): JSX.Element | null {
  const { count, at, go } = found;
  useKeys(found);
  if (count === 0) return null;
  return (
    <span id="found-words" class="found-words" role="group" aria-label={t('library.foundWords')}>
      <span id="found-at" class="found-at" role="status">
        {t('library.foundAt', { at: formatCount(at), all: formatCount(count) })}
      </span>
      <IconButton
        id="found-previous"
        icon={ArrowUp}
        label={t('library.foundPrevious')}
        hint={t('library.foundPreviousHint')}
        aria-keyshortcuts="Shift+G"
        onClick={() => go(-1)}
      />
      <IconButton
        id="found-next"
        icon={ArrowDown}
        label={t('library.foundNext')}
        hint={t('library.foundNextHint')}
        aria-keyshortcuts="g"
        onClick={() => go(1)}
      />
    </span>
  );
}

function useKeys({ count, go }: FoundWords): void {
  // A layout effect: the next key counts from the place that is shown.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (count === 0 || event.key.toLowerCase() !== 'g' || hasModifier(event)) return;
      if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      go(event.shiftKey ? -1 : 1);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
}
