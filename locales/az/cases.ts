import type { cases as english } from '../en/cases';
import type { Translated } from '../translated';

/** See the English section. */
export const cases = {
  title: 'Dosyelər',
  noneTitle: 'Hələ dosye yoxdur',
  noneHint:
    'Dosye bir-birinə aid mənbələri sizin qoyduğunuz sıra ilə və öz qeydi ilə birlikdə saxlayır. Siyahıda mənbələri seçib «Dosye…» düyməsini basın və ya bir mənbəni açıb menyusundan «Dosyeyə əlavə et…» seçin.',
  newName: 'Yeni dosyenin adı',
  create: 'Yarat',
  name: 'Dosyenin adı',
  rename: 'Adını dəyiş',
  save: 'Saxla',
  remove: 'Dosyeni sil: {name}',
  removed: '«{name}» dosyesi silindi. Mənbələri arxivdə qalır.',
  all: 'Bütün dosyelər',
  inBin: { other: 'Bu dosyenin daha {count} mənbəsi səbətdədir.' },
  emptyTitle: 'Bu dosyedə mənbə yoxdur',
  emptyHint:
    'Siyahıda mənbələri seçib «Dosye…» düyməsini basın və ya bir mənbəni açıb menyusundan «Dosyeyə əlavə et…» seçin.',
  up: 'Yuxarı apar: {title}',
  down: 'Aşağı apar: {title}',
  moved: 'Yer: {place} / {total}',
  takeOut: 'Dosyedən çıxar: {title}',
  takenOut: '«{title}» dosyedən çıxarıldı.',
  export: 'Dosyeni ixrac et',
  begin: 'Dosye…',
  add: 'Dosyeyə əlavə et…',
  ask: { other: '{count} mənbəni dosyeyə əlavə et' },
  done: 'Hazırdır',
  tooMany: 'Bir dəfəyə ən çoxu {count} mənbə əlavə edilə bilər. Daha az seçin.',
  missing: 'Bu dosye artıq yoxdur.',
  scope: { other: '«{name}» dosyesi: {count} mənbə' },
} as const satisfies Translated<'az', typeof english>;
