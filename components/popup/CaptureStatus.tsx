import CircleCheck from 'lucide/dist/esm/icons/circle-check.mjs';
import type { JSX } from 'preact';
import { exactTime, shortDateTime } from '../../utils/i18n/format';
import { t } from '../../utils/i18n/translate';
import type { SaveOutcome } from '../../utils/model/capture';
import { Icon } from '../ui/icons/Icon';
import type { CardProps } from './CurrentPageCard';
import { Known, ReadLink } from './Known';

/** The state of the page in words, which the card announces when it changes. */
export function CaptureStatus({ current, now, onOpen }: CardProps): JSX.Element | null {
  const { view } = current;
  if (view.phase === 'archiving') return view.notArticle ? <>{t('afterCapture.archivingPage')}</> : null;
  if (view.phase === 'failed') return <>{t('afterCapture.notArchived')}</>;
  if ('outcome' in view) return <Outcome outcome={view.outcome} onOpen={onOpen} />;
  return view.page ? <Known page={view.page} now={now} onOpen={onOpen} /> : <>{unknownWords(current)}</>;
}

/** Of a page that the archive has not; nothing until that was looked up. */
function unknownWords({ tab, view, foreseen }: CardProps['current']): string | null {
  if (tab?.url === null) return t('afterCapture.notVisible');
  const isLookedUp = view.phase === 'idle' && view.page === null;
  return isLookedUp && foreseen?.blocked === null ? t('afterCapture.neverArchived') : null;
}

function Outcome({ outcome, onOpen }: { outcome: SaveOutcome; onOpen: CardProps['onOpen'] }): JSX.Element {
  return (
    <>
      {!outcome.doubt && <Icon node={CircleCheck} />}
      <span title={exactTime(outcome.since)}>{outcomeWords(outcome)}</span>
      <ReadLink snapshotId={outcome.snapshotId} onOpen={onOpen} />
    </>
  );
}

function outcomeWords({ status, kind, since }: SaveOutcome): string {
  if (status === 'unchanged') return t('afterCapture.unchanged', { date: shortDateTime(since) });
  if (kind === 'page') return t('afterCapture.archivedPage');
  return t(kind === 'selection' ? 'afterCapture.archivedSelection' : 'afterCapture.archived');
}
