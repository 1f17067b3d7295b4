import type { watchNews as english } from '../en/watch-news';
import type { Translated } from '../translated';

/** See the English section. */
export const watchNews = {
  title: { other: 'İzlenen {count} sayfada yenilik var' },
  more: { other: 've {count} tane daha' },
  dismiss: 'Kapat',
  result: {
    unchanged: 'Değişmedi',
    changed: 'Değişti: yeni sürüm saklandı',
    differs: 'Sizin kopyanızdan farklı',
    altered: 'Değişti, saklanmadı',
    shorter: 'Metnin çoğu yok',
    unreadable: 'İzlenemiyor',
    moved: 'Başka adrese gidiyor',
    gone: 'Belki de yok',
    vanished: 'Yok oldu',
    refused: 'Site reddediyor',
    busy: 'Site çalışmıyor ya da aşırı yüklü',
    unreachable: 'Siteye ulaşılamıyor',
    'too-large': 'İzlenemeyecek kadar büyük',
    'not-page': 'Artık web sayfası değil',
    'not-allowed': 'Siteye erişim yok',
    failed: 'Menbe’nin yüklediği okunamadı ya da saklanamadı',
  },
} as const satisfies Translated<'tr', typeof english>;
