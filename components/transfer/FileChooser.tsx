import FileInput from 'lucide/dist/esm/icons/file-input.mjs';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';
import type { Offer } from '../../utils/import/offer/offer';
import { Icon } from '../ui/icons/Icon';
import { droppedFiles } from './dropped-files';
import { OwnBookmarks } from './OwnBookmarks';
import { PasteField } from './PasteField';

interface Props {
  onFiles: (files: readonly File[]) => void;
  /** Of what was read without a file. */
  onOffer: (offer: Offer) => void;
  /** Of a folder that is to hold backups. */
  onRestore: (files: readonly File[]) => void;
}

/** A place to choose files or a folder, to drop them, to paste addresses, or to read the browser's bookmarks. */
export function FileChooser({ onFiles, onOffer, onRestore }: Props): JSX.Element {
  const [over, setOver] = useState(false);
  const take = (files: readonly File[]) => {
    if (files.length > 0) onFiles(files);
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
          void droppedFiles(event.dataTransfer).then(take);
        }}
      >
        <input
          id="import-file"
          class="visually-hidden"
          type="file"
          multiple
          aria-label={t('transfer.fileLabel')}
          onChange={(event) => take([...(event.currentTarget.files ?? [])])}
        />
        <Icon node={FileInput} size={28} />
        <span class="drop-choose">{t('transfer.chooseFile')}</span>
        <span>{t('transfer.orDrop')}</span>
      </label>
      <div class="import-ways">
        <FolderButton id="import-folder" label={t('links.folder')} onFiles={take} />
        <FolderButton
          id="restore-folder"
          label={t('restore.open')}
          onFiles={(files) => {
            if (files.length > 0) onRestore(files);
          }}
        />
        <PasteField onText={(text) => take([new File([text], t('links.pasted'))])} />
      </div>
      <OwnBookmarks onOffer={onOffer} />
    </div>
  );
}

interface FolderProps {
  id: string;
  label: string;
  onFiles: (files: readonly File[]) => void;
}

function FolderButton({ id, label, onFiles }: FolderProps): JSX.Element {
  return (
    <label class="button import-folder">
      <input
        id={id}
        class="visually-hidden"
        type="file"
        {...{ webkitdirectory: true }}
        aria-label={label}
        onChange={(event) => onFiles([...(event.currentTarget.files ?? [])])}
      />
      {label}
    </label>
  );
}
