import type { report as english } from '../en/report';
import type { Translated } from '../translated';

/** See the English section. */
export const report = {
  title: 'Kanıt raporu',
  intro:
    'Menbe ile neyin, nereden ve ne zaman arşivlendiği ve bunu neyin kanıtladığı. Burada adı geçen dosyalar pakette, bu sayfanın yanındadır.',
  holds: 'İçindekiler',
  sourceCount: { other: '{count} kaynak' },
  versionCount: { other: '{count} sürüm' },
  written: 'Yazıldı',
  program: 'Program',
  ledger: 'Günlüğü',
  ledgerValue: { other: '{count} kayıt, her birinde bir öncekinin özeti var; sonuncunun özeti:' },
  noTimes: 'Yok: bütün zamanlar cihazın kendi saatine göredir.',
  version: 'Sürüm {number} / {total}',
  archived: 'Arşivlendi',
  byUser: 'kullanıcı tarafından, tarayıcıdaki sayfadan',
  byWatch: 'sayfayı izleyen Menbe tarafından, otomatik',
  imported: 'bir dışa aktarımdan alındı; zaman o dışa aktarımın söylediğidir',
  adopted: 'günlük yokken arşivlendi, sonra günlüğe girildi; zaman saklanmış olandır',
  seenAgain: 'Değişmemiş görüldü',
  existed: 'En geç şu zaman vardı',
  existedBy: '{date}, kefil {root}',
  existedUnvouched: '{signer} dediğine göre {date}; ona tanınan kimse kefil değil',
  existedByBlock: '{block} numaralı Bitcoin bloğundan önce, Merkle kökü {root} ise: denetlenmedi',
  browser: 'Tarayıcı',
  entry: 'Günlük kaydı',
  contentHash: 'SHA-256, içerik',
  recordHash: 'SHA-256, bütün kayıt',
  fileName: 'Dosya',
  fileType: 'Tür',
  fileSize: 'Boyut',
  changes: 'Önceki sürümden beri değişenler',
  text: 'Arşivlenen metin',
  verify: 'Nasıl doğrulanır',
  verifyPage:
    'verify.html dosyasını herhangi bir tarayıcıda, isterseniz ağ olmadan açın ve paketi (ZIP) üzerine bırakın. Paketteki kopyaya güvenmiyorsanız Menbe’nin kendisinden alın.',
  verifyKey:
    'Yukarıdaki parmak izini cihaz sahibinin size başka bir yolla verdiğiyle karşılaştırın: kime ait olduğunu paketteki hiçbir şey söyleyemez.',
  verifySums: 'Menbe olmadan, açılmış klasörde her dosyayı özetiyle karşılaştırmak:',
  verifyTimes: 'Zaman damgaları, kurumun kök sertifikası ya da bir Bitcoin düğümü ile:',
  verifyMore:
    'Her kaynağın metni, günlüğün imzalı kayıtları ve bunların zincire ait olduğunun kanıtı data/menbe-export.json dosyasındadır; openssl ile nasıl denetleneceğini Menbe’nin belgeleri anlatır.',
} as const satisfies Translated<'tr', typeof english>;
