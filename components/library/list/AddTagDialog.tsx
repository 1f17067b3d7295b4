import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { t } from '../../../utils/i18n/translate';
import { refuseLongTag } from '../../tags/refuse-long-tag';
import { Dialog } from '../../ui/Dialog';

interface Props {
  /** Tags in use. */
  known: readonly string[];
  onTag: (tag: string) => void;
  onClose: () => void;
}

/** Asks for a tag that is added to all chosen sources. */
export function AddTagDialog({ known, onTag, onClose }: Props): JSX.Element {
  return (
    <Dialog id="bulk-tag-dialog" class="help-dialog" labelledBy="tag-title" onClose={onClose}>
      {(close) => <TagForm known={known} onTag={onTag} onCancel={close} />}
    </Dialog>
  );
}

interface FormProps extends Pick<Props, 'known' | 'onTag'> {
  onCancel: () => void;
}

/** Submitting the form closes the dialog around it. */
function TagForm({ known, onTag, onCancel }: FormProps): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  return (
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
      <input
        id="bulk-tag"
        ref={input}
        list="known-tags"
        autocomplete="off"
        dir="auto"
        onInput={({ currentTarget }) => refuseLongTag(currentTarget)}
      />
      <datalist id="known-tags">
        {known.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
      <div class="tag-form-buttons">
        <button class="button" type="button" onClick={onCancel}>
          {t('find.cancel')}
        </button>
        <button class="button button-primary">{t('find.addTag')}</button>
      </div>
    </form>
  );
}
