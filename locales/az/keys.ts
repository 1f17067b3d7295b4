import type { keys as english } from '../en/keys';
import type { Translated } from '../translated';

/** See the English section. */
export const keys = {
  passphrase: 'Parol ifadəsi',
  repeat: 'Bir də həmin',
  show: 'Yazdığımı göstər',
  tooShort: { other: 'Ən azı {count} simvol.' },
  different: 'İkisi eyni deyil.',
  next: 'Növbəti',
  back: 'Geri',
  close: 'Bağla',
  deriving: 'Parol ifadəsindən açarlar düzəldilir…',
  recoveryTitle: 'Bərpa açarını yazıb saxlayın',
  copy: 'Köçür',
  copied: 'Köçürüldü.',
  notCopied: 'Brauzer köçürməyə icazə vermədi.',
  save: 'Fayl kimi saxla',
  group: 'Açarın sizdə olduğunu göstərmək üçün onun {number}-ci qrupu',
  groupWrong: 'Bu, {number}-ci qrup deyil. Onun dörd simvolu var.',
} as const satisfies Translated<'az', typeof english>;
