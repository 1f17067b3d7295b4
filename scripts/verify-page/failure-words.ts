import { t } from '../../utils/i18n/translate';
import { WebArchiveGiven } from '../../utils/verify/verify-package';

/** Why a file could not be verified, in words. */
export function failureWords(error: unknown): string {
  if (error instanceof WebArchiveGiven) return t('evidence.pageWebArchive');
  return t('evidence.pageFailed', { reason: error instanceof Error ? error.message : String(error) });
}
