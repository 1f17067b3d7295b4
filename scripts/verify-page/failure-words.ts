import { t } from '../../utils/i18n/translate';
import { ForeignWebArchive } from '../../utils/wacz/check-wacz';
import { OtherFileGiven, type OtherKind } from './check-given';

const KINDS = {
  pdf: 'evidence.given.pdf',
  page: 'evidence.given.page',
  picture: 'evidence.given.picture',
  zip: 'evidence.given.zip',
  json: 'evidence.given.json',
  other: 'evidence.given.unknown',
} as const satisfies Record<OtherKind, string>;

/** Why a file could not be verified, in words. */
export function failureWords(error: unknown): string {
  if (error instanceof OtherFileGiven) return `${t(KINDS[error.kind])} ${t('evidence.given.choose')}`;
  if (error instanceof ForeignWebArchive)
    return error.software === ''
      ? t('evidence.given.foreign')
      : t('evidence.given.foreignBy', { software: error.software });
  return t('evidence.pageFailed', { reason: error instanceof Error ? error.message : String(error) });
}
