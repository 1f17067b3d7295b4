import X from 'lucide/dist/esm/icons/x.mjs';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { formatPercent } from '../../utils/i18n/format-size';
import { t } from '../../utils/i18n/translate';
import { FailureNotice } from '../ui/FailureNotice';
import { Icon } from '../ui/icons/Icon';
import { readHash, WHOLE } from '../navigation/route';
import { useVerification, type Verifying } from './use-verification';
import { VerificationView } from './VerificationView';

interface Props {
  /** The page whose snapshots to check; `null` checks the whole archive. */
  pageUrl: string | null;
  onClose: () => void;
}

/** Checks at once, and says what it came to. Escape first stops what runs. */
export function VerifyDialog({ pageUrl, onClose }: Props): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const verifying = useVerification(pageUrl);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      id="verify-dialog"
      class="dialog"
      ref={dialog}
      aria-labelledby="verify-title"
      data-phase={verifying.state.phase}
      onCancel={(event) => {
        if (verifying.state.phase !== 'working') return;
        event.preventDefault();
        verifying.cancel();
      }}
      onClose={onClose}
    >
      <header class="dialog-header">
        <h2 id="verify-title">{t(pageUrl === null ? 'evidence.titleArchive' : 'evidence.titleSource')}</h2>
        <button class="icon-button" aria-label={t('evidence.close')} onClick={() => dialog.current?.close()}>
          <Icon node={X} />
        </button>
      </header>
      <div class="dialog-body">
        <Outcome verifying={verifying} onClose={() => dialog.current?.close()} />
      </div>
    </dialog>
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
        <div role="status">
          <VerificationView verification={state.verification} hrefOf={(id) => readHash(id, WHOLE)} />
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
