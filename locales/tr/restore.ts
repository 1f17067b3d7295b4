import type { restore as english } from '../en/restore';
import type { Translated } from '../translated';

/** See the English section. */
export const restore = {
  title: 'Yedeği geri yükle',
  open: 'Yedeği geri yükle…',
  reading: 'Yedek okunuyor ve denetleniyor: {percent}',
  restoring: 'Geri yükleniyor: {items} kaynağa bakıldı, yedeğin {percent} kadarı okundu',
  noneTitle: 'Burada Menbe yedeği yok',
  noneHint:
    '“00001-manifest.json” gibi dosyaların bulunduğu klasörü seçin. Dosya olarak dışa aktarılmış arşivler “Dosya seç” ile içe aktarılır.',
  another: 'Başka bir şey seç',
  whichSet: 'Şu cihazın yedekleri:',
  unnamed: 'adsız cihaz',
  settingsToo: 'Ayarları da al',
  confirm: 'Geri yükle',
  planTitle: 'Yedek: {device}',
  when: '{from} – {to}, {size}',
  locked: 'Bu yedek şifreli. Parolası olmadan hiçbir şey okunamaz.',
  new: 'Yeni kaynaklar',
  there: 'Zaten arşivde',
  edits: 'Etiket, not veya vurgu alacak',
  binned: 'Çöp kutusunda',
  files: 'Dosyalar',
  merges:
    'Bu arşivde hiçbir şey değiştirilmez veya silinmez: yedekte olanlar eklenir. Geri yükleme yarıda kalırsa aynı klasörü yeniden seçin; kaldığı yerden sürer.',
  whole: 'Yedek eksiksiz: her dosya yazıldığı gibi.',
  flawsTitle: 'Yedeğin bir bölümü eksik veya hasarlı',
  flawsHint:
    'Geri kalan her şey geri yüklenir. Klasörün başka bir kopyası varsa onu da geri yükleyin: burada eksik olanlar eklenir.',
  manifestUnreadable: '{file}: bu dosya listesi okunamıyor. Yedeğinin dosyaları kendi başına okunur.',
  manifestNewer:
    '{file}: Menbe’nin daha yeni bir sürümüyle yazılmış. Geri yüklemek için Menbe’yi güncelleyin.',
  manifestMisnamed: '{file}: başka bir yedeğin listesini içeriyor.',
  backupMissing: '{number} numaralı yedek eksik.',
  backupsMissing: '{from}–{to} numaralı yedekler eksik.',
  backupLocked:
    '{number} numaralı yedek bu anahtarlarla açılmıyor: başkalarıyla yapılmış ya da değiştirilmiş.',
  chainBroken: '{number} numaralı yedek öncekinin devamı değil: ikisinden biri değiştirilmiş.',
  part: {
    missing: '{file}: yok veya açılamıyor.',
    damaged: '{file}: hasarlı. Okunabilen bölümü geri yüklenir; metinlerde hatalar olabilir.',
    misplaced: '{file}: başka bir dosyanın adı altında duruyor. Yine de geri yüklenir.',
    unlisted:
      '{file}: hiçbir listede yok, bu yüzden eksiksiz olup olmadığı bilinmiyor. Okunabilen bölümü geri yüklenir.',
  },
  damagedLines: {
    other: '{count} satır okunamıyor.',
  },
  ledgerHolds: {
    other: 'O profilin defteri doğru: imzaladığı {count} kayıt. Bu profilin defterinin yanında saklanır.',
  },
  ledgerShort: '{from}–{to} numaralı kayıtlar eksik veya hasarlı, saklanamaz.',
  ledgerBroken:
    'O profilin defteri doğrulanamıyor ({number} numaralı kayıt). Saklanmaz; kaynaklar yine de geri yüklenir.',
  ledgerNone: 'Yedekte doğrulanabilecek bir defter yok.',
  doneTitle: 'Geri yüklendi',
  added: 'Geri yüklenen kaynaklar',
  outOfBin: 'Çöp kutusundan çıkarıldı',
  edited: 'Etiket, not veya vurgu aldı',
  filesAdded: 'Geri yüklenen dosyalar',
  filesMissing: 'Eksik dosyalar',
  watches: 'Yeniden izlenen',
  settings: 'Alınan ayarlar',
  cancelledTitle: 'Geri yükleme iptal edildi',
  stoppedHint:
    'Şimdiye kadar geri yüklenenler kalır. Sürdürmek için aynı klasörü yeniden geri yükleyin; hiçbir şey iki kez eklenmez.',
  ledgerKept: 'Diğer profilin defteri doğrulandı ve bununkinin yanında saklanıyor.',
  ledgerForked:
    'Diğer profilin defteri zaten saklanandan farklı; profil kopyalandığında böyle olur. Önceki kalır.',
  refusedTitle: {
    other: '{count} satır geri yüklenmez',
  },
  row: '{file}, satır {line}',
} as const satisfies Translated<'tr', typeof english>;
