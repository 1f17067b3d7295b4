import Download from 'lucide/dist/esm/icons/download.mjs';
import Trash from 'lucide/dist/esm/icons/trash.mjs';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { readAttachment } from '../../utils/archive/attachments/read-attachments';
import { removeAttachments } from '../../utils/archive/attachments/remove-attachments';
import { getDatabase } from '../../utils/db/database';
import { formatBytes } from '../../utils/i18n/format-size';
import { t } from '../../utils/i18n/translate';
import type { AttachmentRecord } from '../../utils/model/attachment';
import { saveDownload } from '../../utils/platform/save-download';
import { FailureNotice } from '../ui/FailureNotice';
import { type Attempt, useAttempt } from '../ui/hooks/use-attempt';
import { IconButton } from '../ui/IconButton';
import { attachmentName, problemWords } from './attachment-words';
import { ConfirmRemoval } from './ConfirmRemoval';
import { MissingList } from './MissingList';
import { Viewer } from './Viewer';

interface Props {
  rows: readonly AttachmentRecord[];
  title: string;
  onClose: () => void;
}

/** All files kept of a snapshot: size, what they lack, download, removal. */
export function FilesDialog({ rows, title, onClose }: Props): JSX.Element {
  const { failure, attempt } = useAttempt();
  const [removing, setRemoving] = useState<readonly AttachmentRecord[] | null>(null);
  return (
    <Viewer id="files-dialog" title={`${t('attachments.filesTitle')} – ${title}`} onClose={onClose}>
      <div class="files">
        {failure && <FailureNotice failure={failure} />}
        {rows.length === 0 && <p>{t('attachments.nothing')}</p>}
        <ul class="files-list">
          {rows.map((row) => (
            <FileRow
              key={`${row.kind}/${row.name}`}
              row={row}
              attempt={attempt}
              onRemove={() => setRemoving([row])}
            />
          ))}
        </ul>
        {removing ? (
          <ConfirmRemoval
            names={removing.map(attachmentName)}
            onYes={() => {
              setRemoving(null);
              void attempt(() => removeAttachments(getDatabase(), removing));
            }}
            onNo={() => setRemoving(null)}
          />
        ) : (
          rows.length > 1 && (
            <button id="remove-files" class="button button-danger" onClick={() => setRemoving(rows)}>
              {t('attachments.removeAll')}
            </button>
          )
        )}
      </div>
    </Viewer>
  );
}

interface RowProps {
  row: AttachmentRecord;
  attempt: Attempt['attempt'];
  onRemove: () => void;
}

function FileRow({ row, attempt, onRemove }: RowProps): JSX.Element {
  const name = attachmentName(row);
  const download = async () => {
    const file = await readAttachment(getDatabase(), row);
    await saveDownload(row.name, async (write) => {
      for (let at = 0; at < file.size; at += PIECE)
        await write(new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer()));
    });
  };
  return (
    <li class="file-row" data-kind={row.kind} data-state={row.state}>
      <div>
        <p class="file-name">
          <bdi>{name}</bdi>
        </p>
        <p class="file-facts">
          {row.state === 'done' && `${row.name} · ${formatBytes(row.size)}`}
          {row.state === 'pending' && t('attachments.keeping')}
          {row.state === 'waiting' && t('attachments.waiting', { name })}
          {row.state === 'failed' && `${t('attachments.notKept', { name })} – ${problemWords(row.problem)}`}
        </p>
        {row.state === 'failed' && row.detail !== undefined && (
          <details class="missing-list">
            <summary>{t('attachments.detail')}</summary>
            <code dir="ltr">{row.detail}</code>
          </details>
        )}
        <MissingList addresses={row.missing} />
      </div>
      {row.state === 'done' && (
        <IconButton
          icon={Download}
          label={t('attachments.downloadName', { name })}
          hint={t('attachments.download')}
          onClick={() => void attempt(download)}
        />
      )}
      <IconButton
        class="button-danger"
        icon={Trash}
        label={t('attachments.removeName', { name })}
        hint={t('attachments.remove')}
        onClick={onRemove}
      />
    </li>
  );
}

/** Bytes written to the download at a time. */
const PIECE = 4 * 1024 * 1024;
