import ShieldCheck from 'lucide/dist/esm/icons/shield-check.mjs';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';
import { lazy } from '../ui/hooks/lazy';
import { IconButton } from '../ui/IconButton';

const VerifyDialog = lazy(() => import('./VerifyDialog'), 'VerifyDialog');

/** Opens the check of a source. It is disabled while no source is shown. */
export function VerifyButton({ pageUrl }: { pageUrl: string | null }): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton
        id="verify-source"
        icon={ShieldCheck}
        label={t('evidence.verifySource')}
        disabled={pageUrl === null}
        onClick={() => setOpen(true)}
      />
      {isOpen && pageUrl !== null && <VerifyDialog pageUrl={pageUrl} onClose={() => setOpen(false)} />}
    </>
  );
}
