import type { keys as english } from '../en/keys';
import type { Translated } from '../translated';

/** See the English section. */
export const keys = {
  passphrase: 'Parola',
  repeat: 'Aynısı bir daha',
  show: 'Yazdığımı göster',
  tooShort: { other: 'En az {count} karakter.' },
  different: 'İkisi aynı değil.',
  next: 'İleri',
  back: 'Geri',
  close: 'Kapat',
  deriving: 'Paroladan anahtarlar yapılıyor…',
  recoveryTitle: 'Kurtarma anahtarını bir yere yazın',
  copy: 'Kopyala',
  copied: 'Kopyalandı.',
  notCopied: 'Tarayıcı kopyalamaya izin vermedi.',
  save: 'Dosya olarak kaydet',
  group: 'Anahtarın sizde olduğunu göstermek için {number}. öbeği',
  groupWrong: 'Bu, {number}. öbek değil. Dört karakteri var.',
} as const satisfies Translated<'tr', typeof english>;
