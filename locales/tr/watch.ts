import type { watch as english } from '../en/watch';
import type { Translated } from '../translated';

/** See the English section. */
export const watch = {
  title: 'İzleme',
  begin: 'Bu sayfayı izle',
  hint: 'Menbe sayfanın değişip değişmediğini kendisi denetler. Tarayıcı, Menbe’nin {site} sitesini, yalnızca onu, okuyup okuyamayacağını sorar.',
  refused: 'Tarayıcı izin vermedi, bu yüzden izleme başlamadı. Hiçbir şey gönderilmedi.',
  impossible: 'Yalnızca kendi adresi olan web sayfaları izlenebilir.',
  howOften: 'Ne sıklıkla',
  interval: {
    auto: 'saatte bir, değişmedikçe daha seyrek',
    '1h': 'saatte bir',
    '6h': '6 saatte bir',
    '1d': 'günde bir',
    '1w': 'haftada bir',
  },
  byTag: 'şu etiket için izleniyor: {tags}',
  checked: 'denetlendi: {date}',
  next: 'sonraki denetim: {date}',
  paused: 'duraklatıldı',
  stopped: 'artık denetlenmiyor',
  offline: 'bağlantı bekleniyor',
  due: 'sırasını bekliyor: bir siteye dakikada en çok bir istek gönderilir',
  checking: 'Denetleniyor…',
  check: 'Şimdi denetle',
  checkAll: 'Hepsini şimdi denetle',
  pause: 'Duraklat',
  resume: 'Sürdür',
  stop: 'İzlemeyi bitir',
  allow: 'Yeniden izin ver',
  store: 'Bu sürümü sakla',
  explained: {
    differs:
      'Menbe’nin yüklediğinde, arşivlediğiniz metnin yüzde {share} kadarı var. Sayfa o zamandan beri değişmiş olabilir ya da betikler ve oturumunuz olmadan başka görünüyordur. Bundan sonra Menbe’nin yüklediğiyle karşılaştırılır.',
    altered:
      'Menbe’nin yüklediğinde, arşivlediğiniz metnin yalnızca yüzde {share} kadarı var; bu yüzden otomatik saklanmadı. Sayfayı açıp arşivleyin.',
    shorter:
      'Arşivdeki metnin yalnızca yüzde {share} kadarı duruyor: ödeme duvarının arkasında, kaldırılmış ya da yerinde başka bir sayfa var. Otomatik saklanmadı.',
    unreadable:
      'Betikler ve oturumunuz olmadan arşivdeki metnin yalnızca yüzde {share} kadarı okunabiliyor. Sayfayı elle yeniden arşivleyin.',
    moved: 'Yeni adresinde açıp orada arşivleyin; o sayfa izlenebilir.',
    gone: 'Site, sayfanın olmadığını söylüyor. Bunu yineleyince dikkate alınır.',
    vanished: 'Site bunu birden çok kez söyledi. Sürümleriniz duruyor.',
    'not-allowed': 'Erişim tarayıcıda geri alındı. Yeniden izin verene dek hiçbir şey istenmez.',
  },
  settingsTitle: 'İzlenen sayfalar',
  intro:
    'Menbe bu sayfaları kendisi denetler ve biri değişince yeni sürümü “otomatik” işaretiyle saklar: oturumunuz olmadan ve siz görmeden.',
  leaves:
    'Bu bilgisayardan çıkan: bu sayfalar için kendi sitelerine istekler, onları hesapsız açan herkeste olduğu gibi. Bir siteye dakikada en çok bir istek.',
  tags: 'Etiketler',
  tagPages: { other: '{count} sayfa' },
  noTags: 'İzlenecek etiket yok. Önce kaynakları etiketleyin.',
  chooseTag: 'Etiket seçin',
  beginTag: 'Sayfalarını izle',
  pages: 'Sayfalar',
  none: 'Henüz izlenen sayfa yok. Kaynağı okurken “Bu sayfayı izle” düğmesi başlatır.',
  fetched: 'otomatik',
  fetchedHint: 'Sayfayı izleyen Menbe arşivledi: siz onu sekmede görmediniz',
} as const satisfies Translated<'tr', typeof english>;
