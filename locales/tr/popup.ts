import type { popup as english } from '../en/popup';
import type { Translated } from '../translated';

/** See the English section. */
export const popup = {
  currentPage: 'Bu sayfa',
  archive: 'Arşivle',
  archiveAgain: 'Yeniden arşivle',
  archiving: 'Arşivleniyor…',
  library: 'Kitaplık',
  export: 'Dışa aktar',
} as const satisfies Translated<'tr', typeof english>;
