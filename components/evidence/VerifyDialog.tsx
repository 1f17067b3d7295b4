import type { JSX } from 'preact';
import { getDatabase } from '../../utils/db/database';
import { formatPercent } from '../../utils/i18n/format-size';
import { t } from '../../utils/i18n/translate';
import { Dialog, DialogHeader } from '../ui/Dialog';
import { FailureNotice } from '../ui/FailureNotice';
import { readHash } from '../navigation/route';
import { useVerification, type Verifying } from './use-verification';
import { VerificationView } from './VerificationView';

interface Props {
  /** The page whose snapshots to check; `null` checks the whole archive. */
  pageUrl: string | null;
  onClose: () => void;
}

/** Starts a check at once, and shows its result. Escape first stops a running check. */
export function VerifyDialog({ pageUrl, onClose }: Props): JSX.Element {
  const verifying = useVerification(pageUrl);
  const { phase } = verifying.state;
  return (
    <Dialog
      id="verify-dialog"
      class="dialog"
      labelledBy="verify-title"
      phase={phase}
      onStop={phase === 'working' ? verifying.cancel : null}
      onClose={onClose}
    >
      {(close) => (
        <>
          <DialogHeader
            id="verify-title"
            title={t(pageUrl === null ? 'evidence.titleArchive' : 'evidence.titleSource')}
            closeLabel={t('evidence.close')}
            onClose={close}
          />
          <div class="dialog-body">
            <Outcome verifying={verifying} onClose={close} />
          </div>
        </>
      )}
    </Dialog>
  );
}

function Outcome({ verifying, onClose }: { verifying: Verifying; onClose: () => void }): JSX.Element {
  const { state, start, cancel } = verifying;
  if (state.phase === 'working') return <Working share={state.share} onCancel={cancel} />;
  return (
    <>
      {state.phase === 'failed' && <FailureNotice failure={state.failure} />}
      {state.phase === 'cancelled' && <p role="status">{t('evidence.cancelled')}</p>}
      {state.phase === 'done' && (
        // Not atomic: an answer in it is not to have all of it read out again.
        <div role="status" aria-atomic={false}>
          <VerificationView verification={state.verification} hashOf={hashInLedger} hrefOf={readHash} />
        </div>
      )}
      <div class="dialog-actions">
        <button class="button" onClick={start}>
          {t('evidence.again')}
        </button>
        <button class="button button-primary" onClick={onClose}>
          {t('evidence.close')}
        </button>
      </div>
    </>
  );
}

async function hashInLedger(seq: number): Promise<string | null> {
  return (await getDatabase().ledger.get(seq))?.hash ?? null;
}

function Working({ share, onCancel }: { share: number | null; onCancel: () => void }): JSX.Element {
  const words =
    share === null
      ? t('evidence.preparing')
      : t('evidence.verifying', { percent: formatPercent(Math.floor(share * 100) / 100) });
  return (
    <>
      <p role="status">{words}</p>
      <progress value={share ?? undefined} max={1} aria-label={words} />
      <div class="dialog-actions">
        <button id="verify-cancel" class="button" onClick={onCancel}>
          {t('evidence.cancel')}
        </button>
      </div>
    </>
  );
}
