import Camera from 'lucide/dist/esm/icons/camera.mjs';
import Files from 'lucide/dist/esm/icons/files.mjs';
import PanelsTopLeft from 'lucide/dist/esm/icons/panels-top-left.mjs';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { listAttachments } from '../../utils/archive/attachments/read-attachments';
import { getDatabase } from '../../utils/db/database';
import { formatBytes } from '../../utils/i18n/format-size';
import { t } from '../../utils/i18n/translate';
import type { AttachmentRecord } from '../../utils/model/attachment';
import type { SnapshotRecord } from '../../utils/model/records';
import { FailureNotice } from '../ui/FailureNotice';
import { lazy } from '../ui/hooks/lazy';
import { useLiveQuery } from '../ui/hooks/use-live-query';
import { Icon, type IconNode } from '../ui/icons/Icon';
import { titleOf } from '../sources/page-words';
import { attachmentName, problemWords } from './attachment-words';

const CopyViewer = lazy(() => import('./CopyViewer'), 'CopyViewer');
const PictureViewer = lazy(() => import('./PictureViewer'), 'PictureViewer');
const FilesDialog = lazy(() => import('./FilesDialog'), 'FilesDialog');

const ICONS: Partial<Record<AttachmentRecord['kind'], IconNode>> = {
  'page-copy': PanelsTopLeft,
  screenshot: Camera,
  'full-screenshot': Camera,
};

/** The files kept of a page beside its text, as buttons that show them, and the files that are pending or failed. */
export function KeptFiles({ snapshot }: { snapshot: SnapshotRecord }): JSX.Element {
  const { value: rows, failure } = useLiveQuery(
    () => listAttachments(getDatabase(), snapshot.id),
    [snapshot.id],
  );
  const [shown, setShown] = useState<AttachmentRecord | 'files' | null>(null);
  const title = titleOf(snapshot);
  const close = () => setShown(null);
  if (failure) return <FailureNotice failure={failure} />;
  if (!rows) return <span class="not-stated">{t('attachments.loading')}</span>;
  if (rows.length === 0 && shown === null)
    return (
      <span id="kept-files" class="not-stated">
        {t('attachments.nothing')}
      </span>
    );
  const done = rows.filter(({ state }) => state === 'done');
  const size = done.reduce((sum, row) => sum + row.size, 0);
  return (
    <div id="kept-files" class="kept-files" data-pending={rows.some(({ state }) => state === 'pending')}>
      {done
        .filter(({ kind }) => kind !== 'image')
        .map((row) => (
          <button key={row.kind} class="kept-file" data-kind={row.kind} onClick={() => setShown(row)}>
            <Icon node={ICONS[row.kind] ?? Files} size={16} />
            {attachmentName(row)}
          </button>
        ))}
      <button id="show-files" class="kept-file" onClick={() => setShown('files')}>
        <Icon node={Files} size={16} />
        {t('attachments.files', { size: formatBytes(size) })}
      </button>
      <Troubles rows={rows} />
      {shown === 'files' && <FilesDialog rows={rows} title={title} onClose={close} />}
      {shown !== null &&
        shown !== 'files' &&
        (shown.kind === 'page-copy' ? (
          <CopyViewer row={shown} title={title} onClose={close} />
        ) : (
          <PictureViewer row={shown} title={title} onClose={close} />
        ))}
    </div>
  );
}

function Troubles({ rows }: { rows: readonly AttachmentRecord[] }): JSX.Element {
  return (
    <div role="status" class="kept-troubles">
      {rows.some(({ state }) => state === 'pending') && <p>{t('attachments.keeping')}</p>}
      {rows
        .filter(({ state }) => state === 'waiting')
        .map((row) => (
          <p key={row.kind} data-waiting={row.kind}>
            {t('attachments.waiting', { name: attachmentName(row) })}
          </p>
        ))}
      {rows
        .filter(({ state }) => state === 'failed')
        .map((row) => (
          <p key={row.kind} data-problem={row.problem}>
            {t('attachments.notKept', { name: attachmentName(row) })} – {problemWords(row.problem)}
          </p>
        ))}
    </div>
  );
}
