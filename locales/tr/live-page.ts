import type { livePage as english } from '../en/live-page';
import type { Translated } from '../translated';

/** See the English section. */
export const livePage = {
  show: 'Vurguları sayfada göster',
  hide: 'Vurguları sayfadan kaldır',
  showHint: 'Gösterildikleri sürece sayfanın kendisi hangi sözcüklerin vurgulandığını öğrenebilir.',
  marked: { other: 'Sayfada {count} tanesi işaretli.' },
  gone: 'Artık sayfada yok',
  goneHint: 'Bu sözler sayfanın şimdi gösterdiği metinde yok. Yorumlarıyla birlikte saklanıyor.',
  nothingSelected: 'Önce sayfada sözcükleri seçin, sonra düğmeye yeniden basın.',
  unarchived: 'Bu sayfa henüz arşivlenmedi, bu yüzden vurgunun saklanacağı bir yer yok.',
  missing: 'Bu sözler sayfadan arşivlenenlerde yok. Daha yeni olabilir ya da makalenin dışında durabilirler.',
  missingInArticle: 'Bu sözler arşivlenen makalede yok: makalenin dışında duruyorlar.',
  missingInAll: 'Bu sözler sayfanın arşivlenen metninde de yok, bu yüzden vurgulanamaz.',
  archiveNow: 'Sayfayı şimdiki haliyle arşivle ve vurgula',
  compare: 'Arşivlendikten sonra ne değişti?',
  comparing: 'Sayfa en yeni sürümüyle karşılaştırılıyor…',
  onlySelections:
    'Bu sayfadan yalnızca bir seçim arşivlendi: karşılaştırılacak bir sürüm yok. Önce sayfayı arşivleyin.',
  wordsAdded: { other: '{count} sözcük eklendi' },
  wordsRemoved: { other: '{count} sözcük çıkarıldı' },
} as const satisfies Translated<'tr', typeof english>;
