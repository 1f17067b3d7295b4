import type { backupKeys as english } from '../en/backup-keys';
import type { Translated } from '../translated';

/** See the English section. */
export const backupKeys = {
  title: 'Yedekleri şifrele',
  state: 'Şifreleme',
  on: 'Parolayla',
  off: 'Yok: klasör kimdeyse yedekleri okuyabilir.',
  turnOn: 'Parolayla şifrele…',
  turnOff: 'Şifrelemeyi bırak…',
  newHint:
    'Bu parola ya da sonraki adımdaki kurtarma anahtarı olmadan yedekleri kimse, siz de, okuyamaz. Menbe kendi başına sürdürebilmek için anahtarları bu tarayıcıda saklar, parolayı saklamaz.',
  anew: 'Bir sonraki yedek yeni bir küme başlatır. Var olanlar olduğu gibi kalır ve parolasız okunur: isterseniz elle silin.',
  recoveryHint:
    'Parolayı unutursanız bu yedeklere tek öteki yol bu anahtardır. Kimse yenisini yapamaz. Kâğıtta ya da bir parola yöneticisinde saklayın, bu tarayıcıda değil.',
  file: 'Menbe kurtarma anahtarı, {date}. O andan sonra şifrelenen yedekleri açar.',
  confirm: 'Bundan sonra şifrele',
  offTitle: 'Yedekler artık şifrelenmesin mi?',
  offHint:
    'Hemen yeni bir küme başlar; klasör kimdeyse onu okuyabilir. Şifreli yedekler kalır ve eskisi gibi parolalarını ya da kurtarma anahtarını ister.',
  offConfirm: 'Şifrelemeden yedekle',
  keep: 'Şifrelemeyi sürdür',
  lockedTitle: 'Şifreli bir yedek',
  unlockLabel: 'Parola ya da kurtarma anahtarı',
  unlock: 'Kilidi aç',
  wrong:
    'Bu yedeğin ne parolası ne de kurtarma anahtarı. Hiçbir şey okunmadı. Büyük harfleri ve klavye dilini denetleyin.',
} as const satisfies Translated<'tr', typeof english>;
