import type { background as english } from '../en/background';
import type { Translated } from '../translated';

/** See the English section. */
export const background = {
  menuPage: 'Bu sayfayı arşivle',
  menuSelection: 'Seçimi arşivle',
  noticeArchiving: 'Arşivleniyor…',
  noticeArchivingPage: 'Bu bir makaleye benzemiyor: metni sayfa olarak arşivleniyor…',
  noticeArchived: 'Arşivlendi',
  noticeArchivedPage: 'Sayfa olarak arşivlendi',
  noticeArchivedSelection: 'Seçim arşivlendi',
  noticeUnchanged: 'Değişmedi ({date})',
  noticeFailed: 'Arşivlenmedi: {why}.',
} as const satisfies Translated<'tr', typeof english>;
