import type { afterCapture as english } from '../en/after-capture';
import type { Translated } from '../translated';

/** See the English section. */
export const afterCapture = {
  notArchived: 'Arşivlenmedi',
  neverArchived: 'Henüz arşivlenmedi',
  archivedOnce: '{when} arşivlendi',
  archivedVersions: { other: '{when} arşivlendi, {count} sürüm' },
  archived: 'Arşivlendi',
  archivedPage: 'Sayfa olarak arşivlendi',
  archivedSelection: 'Seçim arşivlendi',
  unchanged: 'Değişmedi ({date})',
  read: 'Oku',
  notVisible: 'Tarayıcının Menbe’ye göstermediği bir sayfa',
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
  archivedToo: '{when} arşivlendi',
  note: 'Not',
  watch: 'İzle',
  watchHint:
    'Menbe bu sayfanın değişip değişmediğini kendisi denetler. Tarayıcı {site} sitesini okumak için izin ister.',
  watched: 'İzleniyor',
  watchedHint: 'Ne sıklıkla denetleneceği okuyucuda seçilir; izleme orada durdurulur.',
  watchRefused: 'Tarayıcı izin vermedi, bu yüzden sayfa izlenmiyor. Hiçbir şey gönderilmedi.',
  changedLast: 'Son değişiklik: {date}',
  unchangedSince: '{from} – {to} arasında değişmedi',
  versions: 'Sürümler',
  beside: 'Sayfanın yanında',
  besideHint: 'Arşivde bu sayfadan ne olduğunu gösteren bir panel açar.',
  sideHidden:
    'Arşivde bu sayfadan ne olduğunu burada görmek için araç çubuğundaki Menbe düğmesine basın. O zamana kadar tarayıcı bunun hangi sayfa olduğunu Menbe’ye söylemez.',
  ofSite: { other: 'Bu siteden {count} kaynak' },
} as const satisfies Translated<'tr', typeof english>;
