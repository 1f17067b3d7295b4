import type { background as english } from '../en/background';
import type { Translated } from '../translated';

/** See the English section. */
export const background = {
  menuPage: 'Bu sayfayı arşivle',
  menuSelection: 'Seçimi arşivle',
  menuRescue: 'Arşivi kurtar…',
  noticeArchiving: 'Arşivleniyor…',
  noticeArchivingPage: 'Bu bir makaleye benzemiyor: metni sayfa olarak arşivleniyor…',
  noticeArchived: 'Arşivlendi',
  noticeArchivedPage: 'Sayfa olarak arşivlendi',
  noticeArchivedSelection: 'Seçim arşivlendi',
  noticeUnchanged: '{date} tarihinden beri değişmedi',
  noticeFailed: 'Arşivlenmedi: {why}.',
  noticeHighlighted: 'Vurgulandı.',
  noticeNothingSelected: 'Önce sayfada sözcükleri seçin, sonra kısayola yeniden basın.',
  noticeUnarchived: 'Vurgulanmadı: bu sayfa henüz arşivlenmedi.',
  noticeMissing: 'Vurgulanmadı: bu sözcükler sayfadan arşivlenenlerde yok. Önce sayfayı yeniden arşivleyin.',
  noticeNotHighlighted: 'Vurgulanmadı: {why}.',
} as const satisfies Translated<'tr', typeof english>;
