import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';

/** A field, folded until it is wanted, for addresses that are in no file. */
export function PasteField({ onText }: { onText: (text: string) => void }): JSX.Element {
  const [text, setText] = useState('');
  return (
    <details class="paste">
      <summary class="button">{t('links.paste')}</summary>
      <textarea
        id="import-text"
        rows={5}
        dir="auto"
        spellcheck={false}
        aria-label={t('links.pasteLabel')}
        placeholder={t('links.pasteLabel')}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button
        id="import-text-read"
        class="button button-primary"
        disabled={text.trim() === ''}
        onClick={() => onText(text)}
      >
        {t('links.pasteRead')}
      </button>
    </details>
  );
}
