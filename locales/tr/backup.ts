import type { backup as english } from '../en/backup';
import type { Translated } from '../translated';

/** See the English section. */
export const backup = {
  title: 'Yedek',
  intro:
    'Her şey yalnızca bu tarayıcıda. Uzantıyı kaldırırsanız ya da bu profili kaybederseniz hepsi gider. Yedek, sizin bir klasörünüzdeki kopyadır: her gün kendiliğinden yapılır ve denetlenir.',
  reading: 'Yedeklere bakılıyor…',
  refused: 'Tarayıcı Menbe’ye izin vermedi, bu yüzden hiçbir şey değişmedi.',
  where: 'Nereye',
  inFolder: '{folder}',
  inDownloads: 'İndirilenler/{folder}',
  last: 'Son yedek',
  none: 'Henüz yok',
  verified: '{date}, geri okundu ve doğrulandı',
  sizeChecked: '{date}, boyutu denetlendi',
  sources: { other: '{count} kaynak' },
  versions: { other: '{count} sürüm' },
  files: { other: '{count} dosya' },
  lost: { other: '{count} metin ya da dosya arşivin kendisinde kayıp ve hiçbir yedekte yok.' },
  sizeOnly:
    'Tarayıcı, indirilenlere kaydedileni Menbe’ye okutmaz; yalnızca boyutunu söyler. Orada sildiğiniz bir dosyayı Menbe fark etmez.',
  next: 'Sonraki',
  nextSoon: 'Yakında, arka planda',
  nextClick: 'Siz izin verdiğinizde',
  nextWanted: 'Yazılabildiği anda',
  now: 'Şimdi yedekle',
  turnOff: 'Kapat',
  running: 'Yedekleniyor…',
  done: '{all} satırdan {done}',
  cancel: 'İptal',
  kept: 'Her gün küçük, her hafta bütün bir yedek. 7 günün, 4 haftanın ve 12 ayın yedekleri saklanır; daha eskiler silinir.',
  toFolder: 'Klasör seç',
  otherFolder: 'Başka klasör seç',
  toFolderHint:
    'En iyisi başka bir disk ya da kendiliğinden başka yere kopyalanan bir klasör. Menbe içinde “Menbe backup” klasörünü oluşturur.',
  toDownloads: 'İndirilenler klasörünü kullan',
  toDownloadsHint:
    'Dosyalar indirilenlerdeki “Menbe backup” klasörüne gider. Tarayıcı indirilenleri kaydetme izni ister.',
  news: {
    offer: 'Arşiviniz yedeklensin mi?',
    old: 'Son yedek olması gerekenden eski',
    noneYet: 'Henüz yedek yok.',
    setUp: 'Yedeklemeyi kur',
    settings: 'Ayarlar',
    never: 'Hiçbir zaman',
    offerWhy: {
      other:
        '{count} kaynak yalnızca bu tarayıcıda. Uzantıyı kaldırırsanız ya da bu profili kaybederseniz hepsi gider.',
    },
    noneSince: 'Sonuncusu: {date}.',
    since: { other: 'Sonuncusu: {date}. O zamandan beri {count} kaynak arşivlendi.' },
  },
} as const satisfies Translated<'tr', typeof english>;
