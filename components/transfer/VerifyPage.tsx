import type { JSX } from 'preact';
import { t } from '../../utils/i18n/translate';

/** Says where the page is that checks an export: in the file itself, or to be saved beside it. */
export function VerifyPage({ isInside }: { isInside: boolean }): JSX.Element {
  return (
    <p class="dialog-file" id="export-verify">
      {isInside ? (
        t('transfer.verifyInside')
      ) : (
        <>
          {t('transfer.verifyBeside')}{' '}
          <a id="export-verify-page" href="/evidence/verify.html" download="verify.html">
            {t('evidence.savePage')}
          </a>
        </>
      )}
    </p>
  );
}
