import type { JSX } from 'preact';
import { exactTime } from '../../utils/i18n/format';
import { t } from '../../utils/i18n/translate';
import type { AttachmentRecord } from '../../utils/model/attachment';
import { FailureNotice } from '../ui/FailureNotice';
import { CopyFrame, prepareCopy } from './CopyFrame';
import { MissingList } from './MissingList';
import { useFile } from './use-file';
import { Viewer } from './Viewer';

interface Props {
  row: AttachmentRecord;
  title: string;
  onClose: () => void;
}

/** The page as it looked, in the whole window, so that it has the room it had. */
export function CopyViewer({ row, title, onClose }: Props): JSX.Element {
  const { value: copy, failure } = useFile(row, (file) => prepareCopy(file, row));
  const missing = copy ? [...new Set([...row.missing, ...copy.missing])] : [];
  return (
    <Viewer id="copy-viewer" title={title} onClose={onClose}>
      <div class="viewer-note">
        <p>{t('attachments.copyOf', { time: exactTime(row.capturedAt) })}</p>
        <MissingList addresses={missing} />
      </div>
      {failure && <FailureNotice failure={failure} />}
      {!copy && !failure && (
        <p class="viewer-wait" role="status">
          {t('attachments.loading')}
        </p>
      )}
      {copy && <CopyFrame html={copy.html} title={t('attachments.copyFrame', { title })} />}
    </Viewer>
  );
}
