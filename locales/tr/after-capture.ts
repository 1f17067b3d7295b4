import type { afterCapture as english } from '../en/after-capture';
import type { Translated } from '../translated';

/** See the English section. */
export const afterCapture = {
  credits: 'Gösterdiği kaynak:',
  archiveToo: 'Kaynağı da arşivle',
  missing: 'Eksik bir şey mi var?',
  archiveAll: 'Sayfadaki tüm metni arşivle',
} as const satisfies Translated<'tr', typeof english>;
