import type { time as english } from '../en/time';
import type { Translated } from '../translated';

/** See the English section. */
export const time = {
  title: 'Güvenilir zaman',
  intro:
    'Bu bilgisayarın saati başkalarına hiçbir şey kanıtlamaz. Bağımsız hizmetler, arşivinizdekilerin ne zaman var olduğunu imzalayarak doğrulayabilir.',
  leaves:
    'Bu bilgisayardan çıkan: bütün arşivin tek bir parmak izi (SHA-256, 32 bayt). Adres, başlık ya da metin değil; bunların hiçbiri ondan çıkarılamaz. Hizmetler IP adresinizi ve isteğin Menbe’den geldiğini görür.',
  access: 'Tarayıcı, Menbe’nin yalnızca bu hizmetlere erişip erişemeyeceğini soracak.',
  turnOn: 'Aç',
  turnOff: 'Kapat',
  isOn: 'Açık: yeni kayıtlar arşivledikten birkaç dakika sonra damgalanır.',
  refused:
    'Tarayıcı Menbe’ye bu hizmetlere erişim vermedi, bu yüzden güvenilir zaman kapalı kalıyor. Hiçbir şey gönderilmedi.',
  addRefused: 'Tarayıcı Menbe’ye bu hizmete erişim vermedi, bu yüzden eklenmedi: {service}.',
  lostAccess: 'Tarayıcı artık Menbe’nin bu hizmetlerin hepsine erişmesine izin vermiyor.',
  allowAgain: 'Yeniden izin ver',
  authorities: 'Zaman damgası sağlayıcıları',
  authoritiesHint:
    'Zamanı hemen imzalarlar (RFC 3161). İki ya da daha fazlası varsa tek birine güvenmeniz gerekmez.',
  calendars: 'OpenTimestamps takvimleri',
  calendarsHint: 'Parmak izini Bitcoin’e yazarlar. Saatler sürer, ama kimseye güvenmeniz gerekmez.',
  none: 'Yok.',
  addAuthority: 'Başka bir sağlayıcının adresi',
  addCalendar: 'Başka bir takvimin adresi',
  add: 'Ekle',
  remove: 'Listeden çıkar: {service}',
  useDefaults: 'Baştaki hizmetlere dön',
  unencrypted: 'şifrelenmez: yoldaki başkaları parmak izini görebilir',
  address: {
    'not-address': 'Bu bir web adresi değil. Şöyle görünmeli: https://tsa.example/tsr.',
    'not-web': 'Yalnızca https: ya da http: ile başlayan adresler kullanılabilir.',
    secret: 'Ad ya da parola içeren adres kullanılamaz: her dışa aktarmada yer alırdı.',
    known: 'Bu zaten listede.',
    many: 'Liste dolu. Önce birini çıkarın.',
  },
  never: 'henüz kullanılmadı',
  last: 'son kez: {date}',
  block: 'Bitcoin bloğu {height}',
  promised: { other: 'Bitcoin bekleyen: {count}' },
  waiting: 'gönderilmeyi bekliyor',
  retry: 'yeniden denenecek: {date}',
  stopped: 'yeni bir şey arşivlediğinizde yeniden denenecek',
  problem: {
    offline: 'İnternet bağlantısı yok',
    'not-allowed': 'Tarayıcı Menbe’nin ona erişmesine izin vermiyor',
    unreachable: 'Ona ulaşılamıyor',
    timeout: 'Zamanında yanıt vermedi',
    busy: 'Çalışmıyor ya da aşırı yüklü',
    refused: 'İsteği reddetti',
    'too-large': 'Bir zaman damgasından çok daha fazlasını gönderdi',
    'not-valid': 'Gönderdiği doğrulanamadı ve saklanmadı',
  },
  details: 'Ayrıntılar',
  stampNow: 'Şimdi damgala',
  stamping: 'Damgalanıyor…',
  stamped: 'Bitti. Her hizmetin yanıtı yanında yazıyor.',
  signedBy: '{date}, imzalayan: {signer}',
  inBlock: 'Karşılaştırılacak Bitcoin bloğu: {height}',
  inBlockHint: 'O bloğun Merkle kökü şu olmalı: {root}. Herhangi bir blok gezgininde karşılaştırın.',
  promise: 'Bitcoin’e yazmaya söz veren: {service}',
  fault: 'Zaman damgası doğrulanamıyor: {service}',
  howChecked: 'Ne denetlendi',
  checked:
    'Az önce, ağ olmadan: damganın bu kayda kadarki deftere ait olduğu, imzası ve içindeki her sertifikanın belirtilen zamanda geçerli olduğu.',
  accuracy: 'Sağlayıcı zamanı {seconds} saniye duyarlıkla belirtiyor.',
  root: 'Kök sertifika: {subject}, SHA-256 {sha256}. Ona güvenip güvenmemek sizin kararınız.',
  chainEnd:
    'Damga, {issuer} tarafından verilmiş bir sertifikayla bitiyor; onun kendi sertifikası damgada yok.',
  notRevoked: 'Denetlenmedi: bir sertifikanın sonradan iptal edilip edilmediği.',
} as const satisfies Translated<'tr', typeof english>;
