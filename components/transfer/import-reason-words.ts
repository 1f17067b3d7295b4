import { t } from '../../utils/i18n/translate';
import type { ImportReason } from '../../utils/import/import-reason';

const NAMES = {
  'not-an-object': 'notAnObject',
  'other-hash': 'otherHash',
  executable: 'executable',
  'id-in-use': 'idInUse',
  'too-many': 'tooMany',
  missing: 'missing',
  'not-a-time': 'notATime',
  'not-valid': 'notValid',
} as const;

/** Why a row cannot be imported, in the user's language; fields have the names that the file has. */
export function importReasonWords(reason: ImportReason): string {
  const [code, field = ''] = reason.split(':') as [keyof typeof NAMES, string?];
  return t(`transfer.problemReasons.${NAMES[code]}`, { field });
}
