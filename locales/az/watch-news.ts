import type { watchNews as english } from '../en/watch-news';
import type { Translated } from '../translated';

/** See the English section. */
export const watchNews = {
  title: { other: '{count} izlənilən səhifədə yenilik var' },
  more: { other: 'və daha {count}' },
  dismiss: 'Bağla',
  result: {
    unchanged: 'Dəyişməyib',
    changed: 'Dəyişib: yeni versiya saxlanıb',
    differs: 'Sizin nüsxədən fərqlidir',
    altered: 'Dəyişib, saxlanmayıb',
    shorter: 'Mətnin çoxu yoxdur',
    unreadable: 'İzlənilə bilmir',
    moved: 'Başqa ünvana aparır',
    gone: 'Bəlkə də yoxdur',
    vanished: 'Yoxa çıxıb',
    refused: 'Sayt imtina edir',
    busy: 'Sayt işləmir və ya həddən artıq yüklüdür',
    unreachable: 'Sayta çatmaq olmur',
    'too-large': 'İzləmək üçün çox böyükdür',
    'not-page': 'Artıq veb-səhifə deyil',
    'not-allowed': 'Sayta icazə yoxdur',
    failed: 'Menbenin yüklədiyini oxumaq və ya saxlamaq mümkün olmadı',
  },
} as const satisfies Translated<'az', typeof english>;
