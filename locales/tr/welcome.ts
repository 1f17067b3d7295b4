import type { welcome as english } from '../en/welcome';
import type { Translated } from '../translated';

/** See the English section. */
export const welcome = {
  documentTitle: 'Menbe’ye hoş geldiniz',
  title: 'Okuduğunuzu saklayın',
  lead: 'Menbe önünüzdeki makaleyi arşivler: metnini, nereden geldiğini ve ne zaman gördüğünüzü. Buradaki her şeyi atlayabilirsiniz.',
  skip: 'Atla, kitaplığa geç',
  pin: 'Menbe’yi araç çubuğuna sabitleyin',
  pinInChromium: 'Adres çubuğunun yanındaki yapboz parçasına, sonra Menbe’nin yanındaki raptiyeye basın.',
  pinInFirefox:
    'Adres çubuğunun yanındaki yapboz parçasına, sonra Menbe’nin yanındaki dişliye basıp araç çubuğuna sabitlemeyi seçin.',
  pinned: 'Menbe araç çubuğunda.',
  trial: 'İlk makaleyi arşivleyin',
  trialHint:
    'Başka bir sekmede herhangi bir makaleyi açın, orada Menbe düğmesine, sonra “Arşivle”ye basın. Makale burada görünür. (Bu sayfa Menbe’nin kendisine aittir ve arşivlenemez.)',
  trialExample: 'Örneğin: Vikipedi’de “{title}” (yeni sekmede açılır)',
  trialDone: 'Arşivlendi:',
  stored: 'Ne nerede saklanır',
  storedHere: 'Arşivlediğiniz her şey bu tarayıcıda, bu cihazdadır: metinler, resimler, notlar ve etiketler.',
  storedSent: 'Sayfaları izletmedikçe ve güvenilir zaman istemedikçe kimseye bir şey gönderilmez.',
  storedLost: 'Menbe tarayıcıdan kaldırılınca arşiv de gider: onu arada bir dışa aktarın.',
  device: 'Bu cihaz',
  deviceExample: 'örn. Ofis dizüstü',
  import: 'Elinizdekileri getirin',
  done: 'Kitaplığa',
} as const satisfies Translated<'tr', typeof english>;
