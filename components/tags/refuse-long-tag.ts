import { isTooLong, TAG_LENGTH } from '../../utils/archive/tags/tag-text';
import { t } from '../../utils/i18n/translate';

/** Has the browser say, as the form is sent, that a tag is too long, instead of cutting it. */
export function refuseLongTag(field: HTMLInputElement): void {
  field.setCustomValidity(isTooLong(field.value) ? t('annotate.tagTooLong', { count: TAG_LENGTH }) : '');
}
