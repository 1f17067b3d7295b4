import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { attachmentUse } from '../../utils/archive/attachments/read-attachments';
import { removeKind } from '../../utils/archive/attachments/remove-attachments';
import { getDatabase } from '../../utils/db/database';
import { formatBytes } from '../../utils/i18n/format-size';
import { t } from '../../utils/i18n/translate';
import { ATTACHMENT_KINDS, type AttachmentKind } from '../../utils/model/attachment';
import { ConfirmRemoval } from './ConfirmRemoval';
import { FailureNotice } from '../ui/FailureNotice';
import { useAttempt } from '../ui/hooks/use-attempt';
import { useLiveQuery } from '../ui/hooks/use-live-query';

/** Number and size of the kept files by kind, and a button that removes all of a kind. */
export function AttachmentUse(): JSX.Element {
  const { value: use, failure } = useLiveQuery(() => attachmentUse(getDatabase()), []);
  const names: Record<AttachmentKind, string> = {
    'page-copy': t('attachments.kindCopies'),
    screenshot: t('attachments.kindScreenshots'),
    'full-screenshot': t('attachments.kindFullScreenshots'),
    image: t('attachments.kindImages'),
    original: t('attachments.kindOriginals'),
  };
  if (failure) return <FailureNotice failure={failure} />;
  return (
    <div id="attachment-use">
      {use &&
        ATTACHMENT_KINDS.map((kind) => <KindRow key={kind} kind={kind} name={names[kind]} {...use[kind]} />)}
      <p class="setting-hint">{t('attachments.useHint')}</p>
    </div>
  );
}

interface RowProps {
  kind: AttachmentKind;
  name: string;
  count: number;
  bytes: number;
}

function KindRow({ kind, name, count, bytes }: RowProps): JSX.Element {
  const { failure, attempt } = useAttempt();
  const [asking, setAsking] = useState(false);
  const [removed, setRemoved] = useState<{ done: number; all: number } | null>(null);
  const remove = async () => {
    setAsking(false);
    setRemoved({ done: 0, all: count });
    await attempt(() => removeKind(getDatabase(), kind, (done) => setRemoved({ done, all: count })));
    setRemoved(null);
  };
  return (
    <div class="setting" data-kind={kind}>
      <span class="setting-label">{name}</span>
      <div class="setting-control">
        <span class="size">{formatBytes(bytes)}</span>{' '}
        <span class="setting-hint">{t('attachments.useOf', { count })}</span>{' '}
        {count > 0 && !asking && removed === null && (
          <button class="button button-quiet button-danger" onClick={() => setAsking(true)}>
            {t('attachments.remove')}
          </button>
        )}
        <span role="status" class="setting-hint">
          {removed && t('attachments.removing', removed)}
        </span>
        {asking && (
          <ConfirmRemoval names={[name]} onYes={() => void remove()} onNo={() => setAsking(false)} />
        )}
        {failure && <FailureNotice failure={failure} />}
      </div>
    </div>
  );
}
