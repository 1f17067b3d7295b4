import { t } from '../../utils/i18n/translate';
import type { ImportReason } from '../../utils/import/import-reason';

type Code = ImportReason extends infer R ? (R extends `${infer C}:${string}` ? C : R) : never;

/** Why a row cannot be imported, in the user's language; fields have the names that the file has. */
export function reasonWords(reason: ImportReason): string {
  const [code, field = ''] = reason.split(':') as [Code, string?];
  return t(`transfer.problemReasons.${code}`, { field });
}
