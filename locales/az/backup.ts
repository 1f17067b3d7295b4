import type { backup as english } from '../en/backup';
import type { Translated } from '../translated';

/** See the English section. */
export const backup = {
  title: 'Ehtiyat nüsxə',
  intro:
    'Hər şey yalnız bu brauzerdədir. Genişlənməni silsəniz və ya bu profili itirsəniz, hamısı gedər. Ehtiyat nüsxə sizin qovluğunuzdakı surətdir: hər gün öz-özünə yaradılır və yoxlanılır.',
  reading: 'Ehtiyat nüsxələrə baxılır…',
  refused: 'Brauzer Menbeyə icazə vermədi, ona görə heç nə dəyişmədi.',
  where: 'Hara',
  inFolder: '{folder}',
  inDownloads: 'Yükləmələr/{folder}',
  last: 'Son ehtiyat nüsxə',
  none: 'Hələ yoxdur',
  verified: '{date}, geri oxunub yoxlanılıb',
  sizeChecked: '{date}, ölçüsü yoxlanılıb',
  sources: { other: '{count} mənbə' },
  versions: { other: '{count} versiya' },
  files: { other: '{count} fayl' },
  lost: { other: '{count} mətn və ya fayl arxivin özündə itib və heç bir nüsxədə yoxdur.' },
  sizeOnly:
    'Brauzer yükləmələrə saxlananı Menbeyə oxumağa vermir, yalnız ölçüsünü deyir. Orada sildiyiniz fayldan Menbenin xəbəri olmur.',
  next: 'Növbəti',
  nextSoon: 'Tezliklə, arxa planda',
  nextClick: 'Siz icazə verəndə',
  nextWanted: 'Yazıla bilən kimi',
  now: 'İndi nüsxə çıxar',
  turnOff: 'Söndür',
  running: 'Nüsxə çıxarılır…',
  done: '{all} sətirdən {done}',
  cancel: 'Ləğv et',
  kept: 'Hər gün kiçik, hər həftə bütöv nüsxə. 7 günün, 4 həftənin və 12 ayın nüsxələri saxlanılır; daha köhnələr silinir.',
  toFolder: 'Qovluq seç',
  otherFolder: 'Başqa qovluq seç',
  toFolderHint:
    'Ən yaxşısı başqa diskdə və ya öz-özünə başqa yerə köçürülən qovluqdur. Menbe orada «Menbe backup» qovluğunu yaradır.',
  toDownloads: 'Yükləmələr qovluğundan istifadə et',
  toDownloadsHint:
    'Fayllar yükləmələrdəki «Menbe backup» qovluğuna gedir. Brauzer yükləmələri saxlamaq üçün icazə soruşur.',
  news: {
    offer: 'Arxivinizdən ehtiyat nüsxə çıxarılsın?',
    old: 'Son ehtiyat nüsxə olmalı olduğundan köhnədir',
    noneYet: 'Hələ ehtiyat nüsxə yoxdur.',
    setUp: 'Ehtiyat nüsxəni qur',
    settings: 'Ayarlar',
    never: 'Heç vaxt',
    offerWhy: {
      other:
        '{count} mənbə yalnız bu brauzerdədir. Genişlənməni silsəniz və ya bu profili itirsəniz, hamısı gedər.',
    },
    noneSince: 'Sonuncu: {date}.',
    since: { other: 'Sonuncu: {date}. O vaxtdan {count} mənbə arxivlənib.' },
  },
} as const satisfies Translated<'az', typeof english>;
