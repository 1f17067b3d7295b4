import type { cases as english } from '../en/cases';
import type { Translated } from '../translated';

/** See the English section. */
export const cases = {
  title: 'Vakalar',
  noneTitle: 'Henüz vaka yok',
  noneHint:
    'Vaka, birbirine ait kaynakları sizin belirlediğiniz sırayla ve kendi notuyla bir arada tutar. Listede kaynakları seçip “Vaka…” düğmesine basın ya da birini açıp menüsünden “Vakaya ekle…” seçin.',
  newName: 'Yeni vakanın adı',
  create: 'Oluştur',
  name: 'Vakanın adı',
  rename: 'Yeniden adlandır',
  save: 'Kaydet',
  remove: 'Vakayı sil: {name}',
  removed: '“{name}” vakası silindi. Kaynakları arşivde kalır.',
  all: 'Tüm vakalar',
  inBin: { other: 'Bu vakanın {count} kaynağı daha çöp kutusunda.' },
  emptyTitle: 'Bu vakada kaynak yok',
  emptyHint:
    'Listede kaynakları seçip “Vaka…” düğmesine basın ya da birini açıp menüsünden “Vakaya ekle…” seçin.',
  up: 'Yukarı taşı: {title}',
  down: 'Aşağı taşı: {title}',
  moved: 'Sıra: {place} / {total}',
  takeOut: 'Vakadan çıkar: {title}',
  takenOut: '“{title}” vakadan çıkarıldı.',
  export: 'Vakayı dışa aktar',
  begin: 'Vaka…',
  add: 'Vakaya ekle…',
  ask: { other: '{count} kaynağı bir vakaya ekle' },
  done: 'Tamam',
  tooMany: 'Bir seferde en çok {count} kaynak eklenebilir. Daha az seçin.',
  missing: 'Bu vaka artık yok.',
  scope: { other: '“{name}” vakası: {count} kaynak' },
} as const satisfies Translated<'tr', typeof english>;
