import type { report as english } from '../en/report';
import type { Translated } from '../translated';

/** See the English section. */
export const report = {
  title: 'Sübut hesabatı',
  intro:
    'Menbe ilə nə, haradan və nə vaxt arxivləşdirilib, bunu nə sübut edir. Burada adı çəkilən fayllar paketdə, bu səhifənin yanındadır.',
  holds: 'İçindədir',
  sourceCount: { other: '{count} mənbə' },
  versionCount: { other: '{count} versiya' },
  written: 'Yazılıb',
  program: 'Proqram',
  ledger: 'Onun jurnalı',
  ledgerValue: { other: '{count} qeyd, hər birində əvvəlkinin heşi var; sonuncunun heşi:' },
  noTimes: 'Yoxdur: bütün vaxtlar cihazın öz saatına görədir.',
  version: 'Versiya {number} / {total}',
  archived: 'Arxivləşdirilib',
  byUser: 'istifadəçi tərəfindən, brauzerdəki səhifədən',
  byWatch: 'səhifəni izləyən Menbe tərəfindən, avtomatik',
  imported: 'ixracdan gətirilib; vaxt həmin ixracın dediyidir',
  adopted: 'jurnal yaranmazdan əvvəl arxivləşdirilib, sonra jurnala yazılıb; vaxt saxlanmış olandır',
  seenAgain: 'Dəyişməmiş görülüb',
  existed: 'Ən gec bu vaxt mövcud idi',
  existedBy: '{date}, zəmanət verən {root}',
  existedUnvouched: '{signer} dediyinə görə {date}; ona tanınmış heç kim zəmanət vermir',
  existedByBlock: '{block} nömrəli Bitcoin blokundan əvvəl, əgər onun Merkle kökü {root} olarsa: yoxlanmayıb',
  browser: 'Brauzer',
  entry: 'Jurnal qeydi',
  contentHash: 'SHA-256, məzmun',
  recordHash: 'SHA-256, bütün yazı',
  fileName: 'Fayl',
  fileType: 'Növ',
  fileSize: 'Ölçü',
  changes: 'Əvvəlki versiyadan bəri dəyişənlər',
  text: 'Arxivləşdirilmiş mətn',
  verify: 'Necə yoxlamalı',
  verifyPage:
    'verify.html faylını istənilən brauzerdə, istəsəniz şəbəkəsiz açın və paketi (ZIP) onun üzərinə atın. Paketdəki surətə inanmırsınızsa, onu Menbenin özündən götürün.',
  verifyKey:
    'Yuxarıdakı barmaq izini cihaz sahibinin sizə başqa yolla verdiyi ilə tutuşdurun: kimin olduğunu paketdəki heç nə deyə bilməz.',
  verifySums: 'Menbe olmadan, açılmış qovluqda hər faylı heşi ilə tutuşdurmaq:',
  verifyTimes: 'Vaxt möhürləri, xidmətin kök sertifikatı və ya Bitcoin qovşağı ilə:',
  verifyMore:
    'Hər mənbənin mətni, jurnalın imzalı qeydləri və onların zəncirə aid olduğunun sübutu data/menbe-export.json faylındadır; onları openssl ilə necə yoxlamağı Menbenin sənədləri izah edir.',
} as const satisfies Translated<'az', typeof english>;
