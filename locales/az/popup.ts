import type { popup as english } from '../en/popup';
import type { Translated } from '../translated';

/** See the English section. */
export const popup = {
  currentPage: 'Bu səhifə',
  archive: 'Arxivləşdir',
  archiveAgain: 'Yenidən arxivləşdir',
  archiving: 'Arxivləşdirilir…',
  notArchived: 'Arxivləşdirilmədi',
  neverArchived: 'Hələ arxivləşdirilməyib',
  archivedOnce: '{when} arxivləşdirilib',
  archivedVersions: { other: '{when} arxivləşdirilib, {count} versiya' },
  archived: 'Arxivləşdirildi',
  archivedPage: 'Səhifə kimi arxivləşdirildi',
  archivedSelection: 'Seçilmiş hissə arxivləşdirildi',
  unchanged: 'Dəyişməyib ({date})',
  read: 'Oxu',
  notVisible: 'Brauzerin göstərmədiyi səhifə',
  notVisibleHint: 'Brauzerin öz, xəta və mənbə kodu səhifələri belədir.',
  library: 'Kitabxana',
  export: 'İxrac et',
} as const satisfies Translated<'az', typeof english>;
