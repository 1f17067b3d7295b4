import type { PageDoubt } from '../model/capture';
import { t } from './translate';

/** One sentence for what is doubtful of a page. */
export function doubtWords(doubt: PageDoubt): string {
  switch (doubt.code) {
    case 'http-error':
      return t('doubts.httpError', { status: String(doubt.status) });
    case 'soft-404':
      return t('doubts.soft404');
    case 'login':
      return t('doubts.login');
    case 'few-words':
      return t('doubts.fewWords');
  }
}
