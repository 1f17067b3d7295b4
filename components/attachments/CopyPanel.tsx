import type { JSX } from 'preact';
import { exactTime } from '../../utils/i18n/format';
import { t } from '../../utils/i18n/translate';
import type { AttachmentRecord } from '../../utils/model/attachment';
import { FailureNotice } from '../ui/FailureNotice';
import { CopyFrame, prepareCopy } from './CopyFrame';
import { MissingList } from './MissingList';
import { PanelHead, type Width } from './PanelHead';
import { useFile } from './use-file';

interface Props {
  row: AttachmentRecord;
  url: string;
  title: string;
  width: Width;
}

/** The page as it looked, from its stored copy. Give it the file's hash as `key`. */
export function CopyPanel({ row, url, title, width }: Props): JSX.Element {
  const { value: copy, failure } = useFile(row, (file) => prepareCopy(file, row));
  const missing = copy ? [...new Set([...row.missing, ...copy.missing])] : [];
  return (
    <>
      <PanelHead url={url} row={row} width={width}>
        <p>{t('attachments.copyOf', { time: exactTime(row.capturedAt) })}</p>
        <MissingList addresses={missing} />
      </PanelHead>
      {failure && <FailureNotice failure={failure} />}
      {!copy && !failure && (
        <p class="saved-wait" role="status">
          {t('attachments.loading')}
        </p>
      )}
      {copy && <CopyFrame html={copy.html} title={t('attachments.copyFrame', { title })} />}
    </>
  );
}
