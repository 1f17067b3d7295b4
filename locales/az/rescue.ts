import type { rescue as english } from '../en/rescue';
import type { Translated } from '../translated';

/** See the English section. */
export const rescue = {
  documentTitle: 'Xilasetmə · Menbe',
  title: 'Qalanı xilas edin',
  lead: 'Kitabxana arxivi aça bilməyəndə bu səhifə onu yenə də oxuya bilər: zədələnmiş yerlərin yanından keçərək, qeyd-qeyd. O heç nəyi dəyişmir və silmir.',
  archives: 'Bu brauzerdəki arxivlər',
  archive: 'Arxiv {number}',
  inUse: 'istifadədədir',
  use: 'Yenə {number} nömrəli arxivdən istifadə et',
  contentOf: '{number} nömrəli arxivdə nə var',
  opening: 'Açılır…',
  tryAgain: 'Yenidən cəhd et',
  technical: 'Texniki təfərrüatlar',
  missingTitle: 'Belə arxiv yoxdur',
  missingNext:
    'Bu adla heç nə arxivləşdirilməyib və ya brauzer onu silib. Varsa, ən yeni ixracınızı idxal edin.',
  waitingTitle: 'Brauzer cavab vermir',
  waitingNext:
    'Menbe-nin bütün digər vərəqlərini bağlayıb yenidən cəhd edin. Düzəlməsə, brauzeri yenidən başladın.',
  refusedTitle: 'Brauzer Menbe-yə heç nə saxlamağa icazə vermir',
  refusedNext: 'Brauzerin ayarlarında Menbe üçün sayt məlumatlarına icazə verin, sonra yenidən cəhd edin.',
  damagedTitle: 'Brauzer arxivin öz fayllarını aça bilmir',
  damagedNext:
    'Brauzeri yenidən başladıb bir də cəhd edin. Düzəlməsə, hər şeydən əvvəl brauzer profilinin qovluğunu köçürün; sonra aşağıda yenidən başlayın və ən yeni ixracınızı idxal edin.',
  newer: 'Onu daha yeni Menbe yaradıb. Yenə də oxumaq olar; bəlkə də Menbe-ni yeniləmək kifayətdir.',
  absent: 'Orada çatışmır: {names}.',
  leftOut: 'Axtarış indeksi götürülmür: Menbe onu yenidən qurur.',
  uncounted: 'saymaq olmur',
  internal: '{name} (daxili)',
  backup: 'Son ehtiyat nüsxəniz',
  backupMade: '{date} tarixində çıxarılıb və yoxlanılıb: {folder}.',
  backupDownloads: 'endirmələr, «{folder}»',
  backupSources: 'İçindəki mənbələr: {number}.',
  backupEncrypted: 'Şifrələnib: parol ifadəsi və ya bərpa açarı lazımdır.',
  backupHint:
    'Ondan sonra arxivlənənlər orada yoxdur, ona görə əvvəlcə yuxarıda oxuna bilənləri saxlayın. Sonra aşağıda yeni arxivə başlayın, kitabxanada «İdxal et» düyməsini basıb «Ehtiyat nüsxəni bərpa et…» və həmin qovluğu seçin. Bunu sonra etsəniz də, heç nə itmir.',
  save: 'Oxuna biləni saxla',
  saveHint:
    'Bir ZIP faylı: mənbələriniz kitabxananın idxal edə bildiyi şəkildə, bütün qeydlər saxlandığı kimi və saxlanmış fayllar. Şifrələnmir.',
  saving: 'Oxunur: təxminən {all} qeyddən {done}',
  cancel: 'Dayandır',
  cancelled: 'Dayandırıldı. Heç nə saxlanmadı.',
  failedTitle: 'Fayl yazıla bilmədi',
  failedNext: 'Diskdə yer açın və ya başqa qovluq seçib yenidən cəhd edin. Arxivdə heç nə dəyişmədi.',
  saved: 'Saxlandı',
  rowsRead: {
    other: '{count} qeyd oxundu.',
  },
  rowsSkipped: {
    other: '{count} qeydi oxumaq mümkün olmadı:',
  },
  nothingSkipped: 'Bütün qeydlər oxundu.',
  filesSkipped: {
    other: '{count} saxlanmış faylı oxumaq mümkün olmadı.',
  },
  importable: {
    other: 'Mənbələrin {count} versiyasını yenidən idxal etmək olar.',
  },
  withoutText: {
    other: '{count} versiya onların arasında deyil: mətni oxunmadı.',
  },
  inBin: {
    other: 'Səbətdəki {count} versiya yalnız qeydlər arasındadır.',
  },
  keys: 'Brauzer jurnalınızın gizli açarını heç kimə vermir, ona görə də o, faylda yoxdur. Əvvəlki qeydləri yenə də yoxlamaq olar.',
  bringBack:
    'Geri qaytarmaq üçün: ZIP faylını açın, kitabxanada «İdxal et» düyməsini basın və «menbe-export.json» faylını seçin.',
  copy: 'Hesabatı köçür',
  copied: 'Köçürüldü. İçində ünvan və başlıq yoxdur.',
  notCopied: 'Brauzer köçürməyə icazə vermədi.',
  anew: 'Yenidən başlamaq',
  anewHint:
    'Menbe yeni, boş arxivdə davam edir. İndiki arxiv olduğu kimi bu brauzerdə qalır: bu səhifə onu göstərir, istənilən vaxt oxuya bilir və ondan yenə istifadə etməyə imkan verir.',
  anewAsk: 'Yeni arxiv başlat…',
  anewTitle: 'Yeni arxiv başladılsın?',
  anewWhat:
    'Kitabxana boş olacaq, bundan sonra arxivləşdirdikləriniz yeni arxivə düşəcək. Menbe-nin açıq səhifələri yenidən yüklənir.',
  anewStays:
    'İndiki arxiv silinmir. Onu bu səhifədə tapırsınız: buraya Menbe düyməsinin menyusu və ayarlar aparır.',
  anewDo: 'Yenidən başla',
  backTitle: 'Yenə {number} nömrəli arxivdən istifadə edilsin?',
  backWhat:
    'Menbe həmin arxivdə davam edir. İndiki arxivdə saxladıqlarınız orada qalır və bu müddətdə görünmür: ikisini birləşdirmək üçün əvvəl indikini saxlayıb idxal edin. Menbe-nin açıq səhifələri yenidən yüklənir.',
  backDo: 'Yenə istifadə et',
  keep: 'Ləğv et',
  close: 'Bağla',
  switched: 'Menbe indi {number} nömrəli arxivdən istifadə edir.',
  toLibrary: 'Kitabxanaya',
  stores: {
    pages: 'Mənbələr',
    snapshots: 'Versiyalar',
    contents: 'Mətnlər',
    highlights: 'Vurğular',
    cases: 'Dosyelər',
    caseSources: 'Dosyelərdəki mənbələr',
    links: 'Arxivlənəcək keçidlər',
    savedSearches: 'Saxlanmış axtarışlar',
    watches: 'İzlənilən səhifələr',
    ledger: 'Jurnal qeydləri',
    timeTokens: 'Vaxt möhürləri',
    attachments: 'Saxlanmış nüsxə və şəkillər',
    blobs: 'Onların faylları',
  },
} as const satisfies Translated<'az', typeof english>;
