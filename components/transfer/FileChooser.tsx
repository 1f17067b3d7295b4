import FileInput from 'lucide/dist/esm/icons/file-input.mjs';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';
import { Icon } from '../ui/icons/Icon';

/** A place to choose a file or drop it. */
export function FileChooser({ onFile }: { onFile: (file: File) => void }): JSX.Element {
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) onFile(file);
  };
  return (
    <div class="dialog-body">
      <p>{t('transfer.importHint')}</p>
      <label
        class="drop"
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer?.files);
        }}
      >
        <input
          id="import-file"
          class="visually-hidden"
          type="file"
          accept=".json,application/json"
          aria-label={t('transfer.fileLabel')}
          onChange={(event) => take(event.currentTarget.files)}
        />
        <Icon node={FileInput} size={28} />
        <span class="drop-choose">{t('transfer.chooseFile')}</span>
        <span>{t('transfer.orDrop')}</span>
      </label>
    </div>
  );
}
