import type { afterCapture as english } from '../en/after-capture';
import type { Translated } from '../translated';

/** See the English section. */
export const afterCapture = {
  credits: 'İstinad:',
  archiveToo: 'Mənbəni də arxivləşdir',
  missing: 'Nəsə çatmır?',
  archiveAll: 'Səhifədəki bütün mətni arxivləşdir',
  keys: 'Ünvanda açara bənzər hissə var ({names}). O, mənbə ilə birlikdə saxlanır; ixrac belə mənbələri kənarda qoya bilər. Arxivləyəndə belə hissələrin saxlanıb-saxlanmamasını parametrlərdə seçin.',
  keysLeftOut:
    'Ünvan, parametrlərdə seçildiyi kimi, açara bənzər hissə ({names}) olmadan saxlanıb. O, daha açılmaya bilər.',
  changedSince: 'Son arxivləşdirmədən ({date}) sonra dəyişib',
  changedParagraphs: { other: '{count} abzas' },
  changedTitle: 'başlıq',
  changedByline: 'müəllif',
  changedDates: 'tarixlər',
  changedSource: 'istinad edilən mənbə',
  changedPictures: 'şəkillər',
  changedEmbeds: 'video, paylaşım və ya çərçivələr',
  showChanges: 'Dəyişiklikləri göstər',
  archivingPage: 'Bu, məqaləyə oxşamır: mətni səhifə kimi arxivləşdirilir…',
} as const satisfies Translated<'az', typeof english>;
