import { t } from '../../utils/i18n/translate';

/** What a dialog is doing. */
export function workWords(work: 'trying' | 'deriving' | 'storing'): string {
  return work === 'deriving' ? t('keys.deriving') : t(`sync.setUp.${work}`);
}
