import type { afterCapture as english } from '../en/after-capture';
import type { Translated } from '../translated';

/** See the English section. */
export const afterCapture = {
  credits: 'Gösterdiği kaynak:',
  archiveToo: 'Kaynağı da arşivle',
  missing: 'Eksik bir şey mi var?',
  archiveAll: 'Sayfadaki tüm metni arşivle',
  keys: 'Adreste anahtara benzeyen bir şey var ({names}). Kaynakla birlikte saklanır; dışa aktarma böyle kaynakları dışarıda bırakabilir. Arşivlerken saklanıp saklanmayacağı ayarlarda seçilir.',
  keysLeftOut:
    'Adres, ayarlarda seçildiği gibi, anahtara benzeyen kısım ({names}) olmadan saklandı. Artık açılmayabilir.',
  changedSince: 'Son arşivlemeden ({date}) sonra değişti',
  changedParagraphs: { other: '{count} paragraf' },
  changedTitle: 'başlık',
  changedByline: 'yazar',
  changedDates: 'tarihler',
  changedSource: 'gösterilen kaynak',
  changedPictures: 'resimler',
  changedEmbeds: 'video, gönderi veya çerçeveler',
  showChanges: 'Değişiklikleri göster',
  archivingPage: 'Bu bir makaleye benzemiyor: metni sayfa olarak arşivleniyor…',
} as const satisfies Translated<'tr', typeof english>;
