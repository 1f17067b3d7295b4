import { t } from '../../utils/i18n/translate';
import type { ImportReason } from '../../utils/import/import-reason';

type Code = ImportReason extends infer R ? (R extends `${infer C}:${string}` ? C : R) : never;

/** Why a row cannot be imported, in the user's language; fields have the names that the file has. */
export function reasonWords(reason: ImportReason): string {
  const colon = reason.indexOf(':');
  const code = (colon < 0 ? reason : reason.slice(0, colon)) as Code;
  return t(`transfer.problemReasons.${code}`, { field: colon < 0 ? '' : reason.slice(colon + 1) });
}
