import type { ErrorCode } from '../model/error-code';
import { t } from './translate';

/** What a user reads for an error code: what happened, and what to do next. The one place where codes become words. */
export function errorWords(code: ErrorCode): { title: string; nextStep: string } {
  return { title: t(`errors.${code}.title`), nextStep: t(`errors.${code}.nextStep`) };
}
