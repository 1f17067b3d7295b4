import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../../utils/i18n/translate';

interface Props {
  /** Tags in use. */
  known: readonly string[];
  onTag: (tag: string) => void;
  onClose: () => void;
}

/** Asks for a tag for all that is chosen. */
export function TagDialog({ known, onTag, onClose }: Props): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      id="bulk-tag-dialog"
      class="help-dialog"
      ref={dialog}
      aria-labelledby="tag-title"
      onClose={onClose}
    >
      <form
        method="dialog"
        class="tag-form"
        onSubmit={() => {
          const tag = input.current?.value.trim() ?? '';
          if (tag !== '') onTag(tag);
        }}
      >
        <label id="tag-title" for="bulk-tag">
          {t('find.tagAll')}
        </label>
        <input id="bulk-tag" ref={input} list="known-tags" maxLength={100} autocomplete="off" dir="auto" />
        <datalist id="known-tags">
          {known.map((tag) => (
            <option key={tag} value={tag} />
          ))}
        </datalist>
        <div class="tag-form-buttons">
          <button class="button" type="button" onClick={() => dialog.current?.close()}>
            {t('find.cancel')}
          </button>
          <button class="button button-primary">{t('find.addTag')}</button>
        </div>
      </form>
    </dialog>
  );
}
