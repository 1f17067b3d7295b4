import type { rescue as english } from '../en/rescue';
import type { Translated } from '../translated';

/** See the English section. */
export const rescue = {
  documentTitle: 'Kurtarma · Menbe',
  title: 'Kalanı kurtarın',
  lead: 'Kütüphane arşivi açamadığında bu sayfa onu yine de okuyabilir: hasarlı yerlerin yanından geçerek, kayıt kayıt. Hiçbir şeyi değiştirmez ve silmez.',
  archives: 'Bu tarayıcıdaki arşivler',
  archive: 'Arşiv {number}',
  inUse: 'kullanımda',
  use: 'Yine {number} numaralı arşivi kullan',
  contentOf: '{number} numaralı arşivde ne var',
  opening: 'Açılıyor…',
  tryAgain: 'Yeniden dene',
  technical: 'Teknik ayrıntılar',
  missingTitle: 'Böyle bir arşiv yok',
  missingNext:
    'Bu adla hiçbir şey arşivlenmemiş ya da tarayıcı onu kaldırmış. Varsa en yeni dışa aktarımınızı içe aktarın.',
  waitingTitle: 'Tarayıcı yanıt vermiyor',
  waitingNext:
    'Menbe’nin diğer tüm sekmelerini kapatıp yeniden deneyin. Düzelmezse tarayıcıyı yeniden başlatın.',
  refusedTitle: 'Tarayıcı Menbe’nin bir şey saklamasına izin vermiyor',
  refusedNext: 'Tarayıcı ayarlarında Menbe için site verilerine izin verin, sonra yeniden deneyin.',
  damagedTitle: 'Tarayıcı arşivin kendi dosyalarını açamıyor',
  damagedNext:
    'Tarayıcıyı yeniden başlatıp bir daha deneyin. Düzelmezse her şeyden önce tarayıcı profilinin klasörünü kopyalayın; sonra aşağıda yeniden başlayın ve en yeni dışa aktarımınızı içe aktarın.',
  newer: 'Onu daha yeni bir Menbe oluşturmuş. Yine de okunabilir; belki de Menbe’yi güncellemek yeter.',
  absent: 'İçinde eksik olan: {names}.',
  leftOut: 'Arama dizini alınmaz: Menbe onu yeniden kurar.',
  uncounted: 'sayılamıyor',
  internal: '{name} (iç)',
  backup: 'Son yedeğiniz',
  backupMade: '{date} tarihinde yapıldı ve denetlendi: {folder}.',
  backupDownloads: 'indirilenler, “{folder}”',
  backupSources: 'İçindeki kaynaklar: {number}.',
  backupEncrypted: 'Şifreli: parolası ya da kurtarma anahtarı gerekir.',
  backupHint:
    'Ondan sonra arşivlenenler içinde yok, bu yüzden önce yukarıda okunabilenleri kaydedin. Sonra aşağıda yeni bir arşiv başlatın, kitaplıkta “İçe aktar”a basıp “Yedeği geri yükle…”yi ve o klasörü seçin. Bunu sonra yapsanız da bir şey kaybolmaz.',
  save: 'Okunabileni kaydet',
  saveHint:
    'Tek bir ZIP dosyası: kaynaklarınız kütüphanenin içe aktarabileceği biçimde, tüm kayıtlar saklandığı gibi ve saklanan dosyalar. Şifrelenmez.',
  saving: 'Okunuyor: yaklaşık {all} kayıttan {done}',
  cancel: 'Durdur',
  cancelled: 'Durduruldu. Hiçbir şey kaydedilmedi.',
  failedTitle: 'Dosya yazılamadı',
  failedNext: 'Diskte yer açın ya da başka bir klasör seçip yeniden deneyin. Arşivde hiçbir şey değişmedi.',
  saved: 'Kaydedildi',
  rowsRead: {
    other: '{count} kayıt okundu.',
  },
  rowsSkipped: {
    other: '{count} kayıt okunamadı:',
  },
  nothingSkipped: 'Tüm kayıtlar okundu.',
  filesSkipped: {
    other: '{count} saklanan dosya okunamadı.',
  },
  importable: {
    other: 'Kaynakların {count} sürümü yeniden içe aktarılabilir.',
  },
  withoutText: {
    other: '{count} sürüm bunların arasında değil: metni okunamadı.',
  },
  inBin: {
    other: 'Çöp kutusundaki {count} sürüm yalnızca kayıtlar arasında.',
  },
  keys: 'Tarayıcı, günlüğünüzün gizli anahtarını kimseye vermez; bu yüzden dosyada yoktur. Önceki kayıtlar yine de doğrulanabilir.',
  bringBack:
    'Geri getirmek için: ZIP dosyasını açın, kütüphanede “İçe aktar” düğmesine basın ve “menbe-export.json” dosyasını seçin.',
  copy: 'Raporu kopyala',
  copied: 'Kopyalandı. İçinde adres ya da başlık yok.',
  notCopied: 'Tarayıcı kopyalamaya izin vermedi.',
  anew: 'Yeniden başlamak',
  anewHint:
    'Menbe yeni, boş bir arşivde devam eder. Şimdiki arşiv olduğu gibi bu tarayıcıda kalır: bu sayfa onu listeler, her zaman okuyabilir ve yine kullanmanızı sağlar.',
  anewAsk: 'Yeni arşiv başlat…',
  anewTitle: 'Yeni bir arşiv başlatılsın mı?',
  anewWhat:
    'Kütüphane boş olacak, bundan sonra arşivledikleriniz yeni arşive girecek. Menbe’nin açık sayfaları yeniden yüklenir.',
  anewStays:
    'Şimdiki arşiv silinmez. Onu bu sayfada bulursunuz: Menbe düğmesinin menüsü ve ayarlar buraya götürür.',
  anewDo: 'Yeniden başla',
  backTitle: 'Yine {number} numaralı arşiv kullanılsın mı?',
  backWhat:
    'Menbe o arşivde devam eder. Şimdikinde arşivledikleriniz orada kalır ve bu sırada gösterilmez: ikisini birleştirmek için önce şimdikini kaydedip içe aktarın. Menbe’nin açık sayfaları yeniden yüklenir.',
  backDo: 'Yine kullan',
  keep: 'Vazgeç',
  close: 'Kapat',
  switched: 'Menbe artık {number} numaralı arşivi kullanıyor.',
  toLibrary: 'Kütüphaneye',
  stores: {
    pages: 'Kaynaklar',
    snapshots: 'Sürümler',
    contents: 'Metinler',
    highlights: 'Vurgular',
    cases: 'Vakalar',
    caseSources: 'Vakalardaki kaynaklar',
    links: 'Arşivlenecek bağlantılar',
    savedSearches: 'Kayıtlı aramalar',
    watches: 'İzlenen sayfalar',
    ledger: 'Günlük kayıtları',
    timeTokens: 'Zaman damgaları',
    attachments: 'Saklanan kopyalar ve resimler',
    blobs: 'Bunların dosyaları',
  },
} as const satisfies Translated<'tr', typeof english>;
