import type { restore as english } from '../en/restore';
import type { Translated } from '../translated';

/** See the English section. */
export const restore = {
  title: 'Ehtiyat nüsxəni bərpa et',
  open: 'Ehtiyat nüsxəni bərpa et…',
  reading: 'Ehtiyat nüsxə oxunur və yoxlanılır: {percent}',
  restoring: 'Bərpa olunur: {items} mənbəyə baxıldı, nüsxənin {percent} hissəsi oxundu',
  noneTitle: 'Burada Menbe-nin ehtiyat nüsxəsi yoxdur',
  noneHint:
    '«00001-manifest.json» kimi fayllar olan qovluğu seçin. Fayl kimi ixrac edilmiş arxivlər «Fayl seç» ilə idxal olunur.',
  another: 'Başqasını seç',
  whichSet: 'Bu cihazın nüsxələri:',
  unnamed: 'adsız cihaz',
  settingsToo: 'Ayarları da götür',
  confirm: 'Bərpa et',
  planTitle: 'Ehtiyat nüsxə: {device}',
  when: '{from} – {to}, {size}',
  locked: 'Bu ehtiyat nüsxə şifrələnib. Parol ifadəsi olmadan ondan heç nə oxunmur.',
  new: 'Yeni mənbələr',
  there: 'Artıq arxivdə var',
  edits: 'Teq, qeyd və ya işarə alır',
  binned: 'Səbətdə',
  files: 'Fayllar',
  merges:
    'Bu arxivdə heç nə əvəz olunmur və silinmir: nüsxədə olanlar ona əlavə edilir. Bərpa yarımçıq qalsa, eyni qovluğu yenidən seçin, qaldığı yerdən davam edəcək.',
  whole: 'Ehtiyat nüsxə tamdır: hər fayl yazıldığı kimidir.',
  flawsTitle: 'Ehtiyat nüsxənin bir hissəsi çatmır və ya zədəlidir',
  flawsHint:
    'Qalan hər şey bərpa olunur. Qovluğun başqa surəti varsa, onu da bərpa edin: burada çatmayanlar əlavə olunacaq.',
  manifestUnreadable: '{file}: bu fayl siyahısı oxunmur. Onun nüsxəsinin faylları ayrıca oxunur.',
  manifestNewer: '{file}: Menbe-nin daha yeni versiyası ilə yazılıb. Bərpa etmək üçün Menbe-ni yeniləyin.',
  manifestMisnamed: '{file}: içində başqa nüsxənin siyahısı var.',
  backupMissing: '{number} nömrəli nüsxə çatmır.',
  backupsMissing: '{from}–{to} nömrəli nüsxələr çatmır.',
  backupLocked: '{number} nömrəli nüsxə bu açarlarla açılmır: başqa açarlarla düzəldilib və ya dəyişdirilib.',
  chainBroken: '{number} nömrəli nüsxə əvvəlkinin davamı deyil: ikisindən biri dəyişdirilib.',
  part: {
    missing: '{file}: yoxdur və ya açılmır.',
    damaged: '{file}: zədəlidir. Oxuna bilən hissəsi bərpa olunur; mətnlərdə səhvlər ola bilər.',
    misplaced: '{file}: başqa faylın adı altındadır. Yenə də bərpa olunur.',
    unlisted:
      '{file}: heç bir siyahıda yoxdur, buna görə tam olub-olmadığı bilinmir. Oxuna bilən hissəsi bərpa olunur.',
  },
  damagedLines: {
    other: '{count} sətir oxunmur.',
  },
  ledgerHolds: {
    other:
      'Həmin profilin jurnalı doğrudur: onun imzaladığı {count} qeyd. Bu profilin jurnalının yanında saxlanılır.',
  },
  ledgerShort: '{from}–{to} nömrəli qeydlər çatmır və ya zədəlidir, saxlanıla bilməz.',
  ledgerBroken:
    'Həmin profilin jurnalı doğrulanmır ({number} nömrəli qeyd). O saxlanılmır; mənbələr yenə də bərpa olunur.',
  ledgerNone: 'Ehtiyat nüsxədə yoxlanıla bilən jurnal yoxdur.',
  doneTitle: 'Bərpa olundu',
  added: 'Bərpa olunan mənbələr',
  outOfBin: 'Səbətdən çıxarıldı',
  edited: 'Teq, qeyd və ya işarə aldı',
  filesAdded: 'Bərpa olunan fayllar',
  filesMissing: 'Çatmayan fayllar',
  watches: 'Yenidən izlənir',
  settings: 'Götürülən ayarlar',
  cancelledTitle: 'Bərpa ləğv edildi',
  stoppedHint:
    'İndiyədək bərpa olunanlar qalır. Davam etmək üçün eyni qovluğu yenidən bərpa edin; heç nə iki dəfə əlavə olunmur.',
  ledgerKept: 'Digər profilin jurnalı yoxlanıldı və bununkunun yanında saxlanılır.',
  ledgerForked:
    'Digər profilin jurnalı artıq saxlanılandan fərqlidir; profil köçürüləndə belə olur. Əvvəlki qalır.',
  refusedTitle: {
    other: '{count} sətir bərpa olunmur',
  },
  row: '{file}, sətir {line}',
} as const satisfies Translated<'az', typeof english>;
