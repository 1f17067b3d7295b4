import Download from 'lucide/dist/esm/icons/download.mjs';
import Trash from 'lucide/dist/esm/icons/trash.mjs';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { removeAttachments } from '../../utils/archive/attachments/remove-attachments';
import { getDatabase } from '../../utils/db/database';
import { formatBytes } from '../../utils/i18n/format-size';
import { t } from '../../utils/i18n/translate';
import type { AttachmentRecord } from '../../utils/model/attachment';
import { FailureNotice } from '../ui/FailureNotice';
import { useAttempt } from '../ui/hooks/use-attempt';
import { IconButton } from '../ui/IconButton';
import { attachmentName } from './attachment-words';
import { ConfirmRemoval } from './ConfirmRemoval';
import { FileState } from './FileState';
import { MissingList } from './MissingList';
import { PageAddress } from './PanelHead';
import { useDownload } from './use-download';

interface Props {
  rows: readonly AttachmentRecord[];
  /** The page's address, as visited. */
  url: string;
  /** Whether files can be removed. */
  canRemove: boolean;
}

/** All files kept of a snapshot: address, size, what they lack, download, removal. */
export function FilesPanel({ rows, url, canRemove }: Props): JSX.Element {
  const { failure, attempt } = useAttempt();
  const { failure: notDownloaded, download } = useDownload();
  const [removing, setRemoving] = useState<readonly AttachmentRecord[] | null>(null);
  const size = rows.reduce((sum, row) => sum + row.size, 0);
  const problem = failure ?? notDownloaded;
  return (
    <div class="files">
      <PageAddress url={url} />
      <p class="files-size">
        {rows.length === 0
          ? t('attachments.nothing')
          : `${t('attachments.useOf', { count: rows.length })} · ${formatBytes(size)}`}
      </p>
      {problem && <FailureNotice failure={problem} />}
      <ul class="files-list">
        {rows.map((row) => (
          <FileRow
            key={`${row.kind}/${row.name}`}
            row={row}
            onDownload={() => download(row)}
            onRemove={canRemove ? () => setRemoving([row]) : null}
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
        canRemove &&
        rows.length > 1 && (
          <button id="remove-files" class="button button-danger" onClick={() => setRemoving(rows)}>
            {t('attachments.removeAll')}
          </button>
        )
      )}
    </div>
  );
}

interface RowProps {
  row: AttachmentRecord;
  onDownload: () => void;
  /** `null` where it cannot be removed. */
  onRemove: (() => void) | null;
}

function FileRow({ row, onDownload, onRemove }: RowProps): JSX.Element {
  const name = attachmentName(row);
  const isDone = row.state === 'done';
  return (
    <li class="file-row" data-kind={row.kind} data-state={row.state}>
      <div>
        <p class="file-name">
          <bdi>{name}</bdi>
        </p>
        <FileState row={row} />
        {isDone && (
          <p class="file-facts">
            {row.name} · {formatBytes(row.size)}
          </p>
        )}
        {row.url !== null && (
          <p class="file-facts file-address" dir="ltr">
            {row.url}
          </p>
        )}
        <MissingList addresses={row.missing} />
      </div>
      {isDone && (
        <IconButton
          icon={Download}
          label={t('attachments.downloadName', { name })}
          hint={t('attachments.download')}
          onClick={onDownload}
        />
      )}
      {onRemove && (
        <IconButton
          class="button-danger"
          icon={Trash}
          label={t('attachments.removeName', { name })}
          hint={t('attachments.remove')}
          onClick={onRemove}
        />
      )}
    </li>
  );
}
