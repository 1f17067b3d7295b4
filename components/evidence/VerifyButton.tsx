import ShieldCheck from 'lucide/dist/esm/icons/shield-check.mjs';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';
import { lazy } from '../ui/hooks/lazy';
import { Icon } from '../ui/icons/Icon';

const VerifyDialog = lazy(async () => (await import('./VerifyDialog')).VerifyDialog);

/** Opens the check of a source; not to be pressed while there is none. */
export function VerifyButton({ pageUrl }: { pageUrl: string | null }): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        id="verify-source"
        class="icon-button"
        aria-label={t('evidence.verifySource')}
        title={t('evidence.verifySource')}
        disabled={pageUrl === null}
        onClick={() => setOpen(true)}
      >
        <Icon node={ShieldCheck} size={18} />
      </button>
      {isOpen && pageUrl !== null && <VerifyDialog pageUrl={pageUrl} onClose={() => setOpen(false)} />}
    </>
  );
}
