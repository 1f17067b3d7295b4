import type { errors as english } from '../en/errors';
import type { Translated } from '../translated';
import { syncErrors } from './sections/sync-errors';

/** See the English section. */
export const errors = {
  'restricted-browser-page': {
    title: 'Tarayıcı bu sayfayı kimseye vermiyor',
    nextStep: 'Eklentiler tarayıcının kendi sayfalarını okuyamaz. Bir web sayfası açıp onu arşivleyin.',
  },
  'restricted-store': {
    title: 'Eklentiler eklenti mağazasını okuyamaz',
    nextStep: 'Tarayıcı bu siteyi koruyor. Başka bir sayfayı arşivleyin.',
  },
  'restricted-pdf': {
    title: 'Bu bir web sayfası değil, PDF',
    nextStep: 'Menbe PDF görüntüleyiciyi okuyamaz. Sitede makalenin web sayfası varsa onu arşivleyin.',
  },
  'restricted-view-source': {
    title: 'Bu sekme kaynak kodunu gösteriyor',
    nextStep: 'Sayfanın kendisini açıp orada arşivleyin.',
  },
  'restricted-error-page': {
    title: 'Sayfa yüklenmedi',
    nextStep: 'Tarayıcı onun yerine bir hata gösteriyor. Sayfayı yenileyin, göründüğünde arşivleyin.',
  },
  'restricted-file': {
    title: 'Menbe’nin bu bilgisayardaki dosyaları okuma izni yok',
    nextStep:
      'Tarayıcının eklenti ayarlarında Menbe için dosya adreslerine erişime izin verin, sonra yeniden deneyin.',
  },
  'restricted-policy': {
    title: 'Bu tarayıcının bir kuralı eklentileri bu siteye sokmuyor',
    nextStep:
      'Kuralı bu tarayıcıyı yöneten kişi koymuş. Ona danışın ya da sayfayı başka bir tarayıcıda arşivleyin.',
  },
  'page-not-granted': {
    title: 'Menbe’ye bu sayfayı okuma izni verilmedi',
    nextStep:
      'Hata sayfaları, kaynak kodu, boş sekmeler ve adresinde ad ve parola bulunan sayfalar okunamaz. Bir web sayfasında araç çubuğundaki Menbe düğmesine tıklayın, sonra arşivleyin.',
  },
  'page-with-password': {
    title: 'Bu sayfanın adresinde bir ad ve parola var',
    nextStep:
      'Tarayıcı böyle bir sayfayı hiçbir eklentiye okutmaz. Adresi onlar olmadan açın, sorulduğunda oturum açın, sonra arşivleyin.',
  },
  'page-loading': {
    title: 'Sayfa hâlâ yükleniyor',
    nextStep: 'Metin görünene dek bekleyin, sonra yeniden arşivleyin.',
  },
  'page-crashed': {
    title: 'Tarayıcı bu sayfayı gösteremedi: sayfa çöktü',
    nextStep:
      'Yeniden yükleyin ve metni görünce arşivleyin. Yine çökerse sayfa tarayıcı için de Menbe için de fazla büyüktür.',
  },
  'page-empty': {
    title: 'Bu sayfada metin yok',
    nextStep:
      'Makale bir tıklama veya kaydırmadan sonra beliriyorsa önce onu yapın, sonra yeniden arşivleyin.',
  },
  'page-too-large': {
    title: 'Sayfa arşivlenemeyecek kadar büyük',
    nextStep: 'Gereken bölümü seçip sayfanın bağlam menüsünden seçimi arşivleyin.',
  },
  'frame-refused': {
    title: 'Tarayıcı Menbe’yi bu sayfaya sokmadı',
    nextStep: 'Sayfayı yenileyip yeniden deneyin. Metin bir çerçevedeyse o çerçeveyi ayrı bir sekmede açın.',
  },
  'selection-empty': {
    title: 'Seçili metin yok',
    nextStep: 'İstediğiniz metni seçin ve yeniden “Seçimi arşivle” deyin.',
  },
  navigated: {
    title: 'Sekme bu arada başka bir sayfaya geçti',
    nextStep: 'Hiçbir şey saklanmadı. İstediğiniz sayfada yeniden arşivleyin.',
  },
  'tab-closed': {
    title: 'Sayfa saklanmadan sekme kapatıldı',
    nextStep: 'Hiçbir şey saklanmadı. Sayfayı yeniden açıp arşivleyin.',
  },
  'capture-timeout': {
    title: 'Sayfanın yanıtı çok uzun sürdü',
    nextStep:
      'Hiçbir şey saklanmadı. Sayfanın durulmasını bekleyin ya da yenileyin, sonra yeniden arşivleyin.',
  },
  'capture-interrupted': {
    title: 'Tarayıcı Menbe’yi iş bitmeden durdurdu',
    nextStep: 'Yarım kalan bir şey saklanmadı. Yeniden arşivleyin.',
  },
  'extraction-failed': {
    title: 'Menbe bu sayfanın metnini okuyamadı',
    nextStep: 'Yenileyip yeniden deneyin ya da metni seçip bağlam menüsünden arşivleyin.',
  },
  'database-blocked': {
    title: 'Arşiv açılamıyor',
    nextStep:
      'Diğer Menbe sekmelerini kapatın. Tarayıcı çıkışta site verilerini siliyorsa Menbe için depolamaya izin verin.',
  },
  'database-corrupt': {
    title: 'Tarayıcı arşivin hasarlı olduğunu bildiriyor',
    nextStep:
      'Tarayıcıyı yeniden başlatın. Düzelmezse başka bir şey yapmadan önce tarayıcı profilinin bir kopyasını saklayın.',
  },
  'database-newer': {
    title: 'Arşiv daha yeni bir Menbe ile oluşturulmuş',
    nextStep: 'Menbe’yi tarayıcının eklenti ayarlarından güncelleyin. Kaynaklarınıza dokunulmadı.',
  },
  'database-lost': {
    title: 'Tarayıcı arşivi yitirdi ve boş bir arşive başladı',
    nextStep:
      'Hiçbir şeyi temizlemeyin. En yeni dışa aktarımınızı içe aktarın; tarayıcı profilinin yedeği varsa tarayıcıyı kapatıp onu geri yükleyin.',
  },
  'database-closed': {
    title: 'Arşivle bağlantı kapandı',
    nextStep: 'Bu sayfayı kapatıp yeniden açın.',
  },
  'quota-exceeded': {
    title: 'Bunu saklayacak yer kalmadı',
    nextStep: 'Diskte yer açın ya da artık gerekmeyen kaynakları dışa aktarıp silin. Hiçbir şey değişmedi.',
  },
  'verification-failed': {
    title: 'Saklanan, okunanla uyuşmuyor',
    nextStep: 'Sürüm saklanmadı. Yeniden arşivleyin; yinelenirse diski denetleyin.',
  },
  'snapshot-missing': {
    title: 'Bu sürüm arşivde yok',
    nextStep: 'Silinmiş olabilir. Kitaplığa dönüp kaynağı orada arayın.',
  },
  'search-incomplete': {
    title: 'Arama henüz tüm kaynakları kapsamıyor',
    nextStep: 'Arka planda hazırlanıyor. Kitaplık hazır olduğunu bildirince yeniden deneyin.',
  },
  'comparison-failed': {
    title: 'Sürümler karşılaştırılamadı',
    nextStep: 'Yeniden deneyin. Yine olmazsa iki sürümü art arda okuyun.',
  },
  'attachment-damaged': {
    title: 'Bu sayfanın saklanan bir dosyası bozuk',
    nextStep: 'Metin güvende. Sayfa hâlâ duruyorsa onu yeniden arşivleyin.',
  },
  'export-cancelled': {
    title: 'Dışa aktarma iptal edildi',
    nextStep: 'Dosya kaydedilmedi. Dilediğiniz zaman yeniden başlatın.',
  },
  'export-failed': {
    title: 'Dışa aktarma tamamlanamadı',
    nextStep: 'Dosya kaydedilmedi. Diskte yer olduğunu denetleyip yeniden dışa aktarın.',
  },
  'import-cancelled': {
    title: 'İçe aktarma iptal edildi',
    nextStep:
      'Eklenenler kalır. Geri kalanı eklemek için aynı dosyayı yeniden içe aktarın: hiçbir şey iki kez eklenmez.',
  },
  'import-file-unreadable': {
    title: 'Bu dosya sonuna kadar okunamadı',
    nextStep:
      'Bu sırada dosya değiştirilmiş, taşınmış ya da bulunduğu aygıt çıkarılmış olabilir. Dosyayı yeniden seçin.',
  },
  'import-package': {
    title: 'Bu dosya bir kanıt paketi',
    nextStep:
      'İçindeki kaynaklar içe aktarılabilir: paketi açın ve içindeki data/menbe-export.json dosyasını seçin.',
  },
  'import-web-archive': {
    title: 'Bu dosya bir web arşivi (WACZ)',
    nextStep: 'İçinden hiçbir sayfa okunamıyor. Aynı kaynakları JSON olarak dışa aktarın ve o dosyayı seçin.',
  },
  'import-not-json': {
    title: 'Bu dosya JSON değil',
    nextStep: 'Menbe’nin dışa aktardığı bir dosya seçin: adı menbe-2026-01-31-1405-all.json gibidir.',
  },
  'import-not-menbe': {
    title: 'Bu dosya bir Menbe dışa aktarımı değil',
    nextStep: 'Menbe’nin dışa aktardığı bir dosya seçin: adı menbe-2026-01-31-1405-all.json gibidir.',
  },
  'import-version-unknown': {
    title: 'Menbe bu dışa aktarımın sürümünü tanımıyor',
    nextStep: 'Menbe’yi güncelleyin, sonra dosyayı yeniden içe aktarın.',
  },
  'import-truncated': {
    title: 'Bu dosya sonuna varmadan kesiliyor',
    nextStep: 'Kaydedilirken veya kopyalanırken kesilmiş. Eksiksiz bir kopyasını bulup onu içe aktarın.',
  },
  'import-format-unknown': {
    title: 'Menbe bu dosya türünü tanımıyor',
    nextStep:
      'Menbe kendi dışa aktarımlarını ve başka araçların JSON, CSV, HTML veya ZIP olarak verdiği bağlantıları okur. Ne olduğunu görmek için dosyayı açın veya oluşturan araçtan yeniden dışa aktarın.',
  },
  'import-too-large': {
    title: 'Bu dosya bir kerede okunamayacak kadar büyük',
    nextStep:
      'Birkaç parça hâlinde, örneğin yıla veya klasöre göre dışa aktarın ve parçaları sırayla içe aktarın.',
  },
  'import-more-follows': {
    title: 'Bu dosyada birden fazla kaynak listesi var',
    nextStep:
      'Programlar böyle dosyaları farklı okur. Dışa aktarımı Menbe’nin kaydettiği gibi, her birini ayrı bir dosyada edinin.',
  },
  'backup-cancelled': {
    title: 'Yedekleme iptal edildi',
    nextStep: 'Ondan hiçbir şey sayılmaz. Önceki yedekler yerinde duruyor.',
  },
  'backup-differs': {
    title: 'Yedeğe yazılan geri aynı okunamadı',
    nextStep: 'Disk arızalı olabilir. Yeniden deneyin ya da ayarlardan başka bir klasör seçin.',
  },
  'backup-place-lost': {
    title: 'Yedek klasörüne yazılamıyor',
    nextStep: 'Diski bağlayın ya da ayarlarda Yedek bölümünden klasörü yeniden seçin.',
  },
  'backup-place-full': {
    title: 'Yedeklerin gittiği yerde boş alan kalmadı',
    nextStep: 'Orada yer açın ya da ayarlarda Yedek bölümünden başka bir klasör seçin.',
  },
  'backup-asked': {
    title: 'Tarayıcı yedeğin nereye kaydedileceğini sordu ve yedek kaydedilmedi',
    nextStep:
      'Tarayıcının indirme ayarlarında her dosyanın yerini sorma seçeneğini kapatın ya da yedekler için bir klasör seçin.',
  },
  ...syncErrors,
  unexpected: {
    title: 'Menbe’nin beklemediği bir sorun çıktı',
    nextStep: 'Yeniden deneyin. Yinelenirse teknik ayrıntılarla birlikte bildirin.',
  },
} as const satisfies Translated<'tr', typeof english>;
