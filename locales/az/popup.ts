import type { popup as english } from '../en/popup';
import type { Translated } from '../translated';

/** See the English section. */
export const popup = {
  currentPage: 'Bu səhifə',
  archive: 'Arxivləşdir',
  archiveAgain: 'Yenidən arxivləşdir',
  archiving: 'Arxivləşdirilir…',
  library: 'Kitabxana',
  export: 'İxrac et',
} as const satisfies Translated<'az', typeof english>;
