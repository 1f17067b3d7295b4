import type { afterCapture as english } from '../en/after-capture';
import type { Translated } from '../translated';

/** See the English section. */
export const afterCapture = {
  notArchived: 'Arxivləşdirilmədi',
  neverArchived: 'Hələ arxivləşdirilməyib',
  archivedOnce: '{when} arxivləşdirilib',
  archivedVersions: { other: '{when} arxivləşdirilib, {count} versiya' },
  archived: 'Arxivləşdirildi',
  archivedPage: 'Səhifə kimi arxivləşdirildi',
  archivedSelection: 'Seçilmiş hissə arxivləşdirildi',
  unchanged: 'Dəyişməyib ({date})',
  read: 'Oxu',
  notVisible: 'Brauzerin göstərmədiyi səhifə',
  credits: 'İstinad:',
  archiveToo: 'Mənbəni də arxivləşdir',
  missing: 'Nəsə çatmır?',
  archiveAll: 'Səhifədəki bütün mətni arxivləşdir',
  keys: 'Ünvanda açara bənzər hissə var ({names}). O, mənbə ilə birlikdə saxlanır; ixrac belə mənbələri kənarda qoya bilər. Belə hissələrin saxlanıb-saxlanmamasını ayarlarda seçin.',
  keysLeftOut:
    'Ünvan, ayarlarda seçildiyi kimi, açara bənzər hissə ({names}) olmadan saxlanıb. O, daha açılmaya bilər.',
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
  archivedToo: '{when} arxivləşdirilib',
  note: 'Qeyd',
  watch: 'İzlə',
  watchHint:
    'Onda Menbe bu səhifənin dəyişib-dəyişmədiyinə özü baxır. Brauzer {site} saytını oxumağa icazə istəyir.',
  watched: 'İzlənilir',
  watchedHint: 'Nə qədər tez-tez baxılacağını oxu səhifəsində seçə, izləməni orada dayandıra bilərsiniz.',
  watchRefused: 'Brauzer icazə vermədi, ona görə səhifə izlənilmir. Heç nə göndərilmədi.',
  changedLast: 'Son dəyişiklik: {date}',
  unchangedSince: '{from} – {to} arasında dəyişməyib',
  versions: 'Versiyalar',
  beside: 'Səhifənin yanında',
  besideHint: 'Arxivdə bu səhifədən nə olduğunu göstərən panel açılır.',
  sideHidden:
    'Arxivdə bu səhifədən nə olduğunu burada görmək üçün alətlər panelində Menbe düyməsini basın. O vaxta qədər brauzer Menbe-yə bunun hansı səhifə olduğunu demir.',
  ofSite: { other: 'Bu saytdan {count} mənbə' },
} as const satisfies Translated<'az', typeof english>;
