import type { JSX } from 'preact';
import { t } from '../../utils/i18n/translate';
import type { AttachmentRecord } from '../../utils/model/attachment';
import { attachmentName, problemWords } from './attachment-words';

/** How it stands with a file that is not there yet, or could not be made: in words, with what the browser said. */
export function FileState({ row }: { row: AttachmentRecord }): JSX.Element | null {
  const name = attachmentName(row);
  if (row.state === 'done') return null;
  return (
    <div
      class="file-state"
      role="status"
      data-kind={row.kind}
      data-state={row.state}
      data-problem={row.problem}
    >
      {row.state === 'pending' && t('attachments.keeping', { name })}
      {row.state === 'waiting' && t('attachments.waiting', { name })}
      {row.state === 'failed' && `${t('attachments.notKept', { name })} – ${problemWords(row.problem)}`}
      {row.state === 'failed' && row.detail !== undefined && (
        <details class="missing-list">
          <summary>{t('attachments.detail')}</summary>
          <code dir="ltr">{row.detail}</code>
        </details>
      )}
    </div>
  );
}
