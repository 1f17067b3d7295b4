import { t } from '../../utils/i18n/translate';
import type { ComparedEnd } from '../../utils/integrity/noted-end';

/**
 * What comparing with a noted end came to, in a sentence.
 * @param isGood whether nothing else is wrong: the hash of an entry stands for all before it only then
 */
export function notedWords({ noted: { seq }, outcome }: ComparedEnd, isGood: boolean): string {
  switch (outcome) {
    case 'same':
      return isGood ? t('evidence.noted.same', { seq }) : t('evidence.noted.sameButWrong', { seq });
    case 'other':
      return t('evidence.noted.otherHash', { seq });
    case 'beyond':
      return t('evidence.noted.beyond', { seq });
    case 'not-shown':
      return t('evidence.noted.notShown', { seq });
  }
}
