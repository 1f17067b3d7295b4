import type { backupKeys as english } from '../en/backup-keys';
import type { Translated } from '../translated';

/** See the English section. */
export const backupKeys = {
  title: 'Ehtiyat nüsxələri şifrələ',
  state: 'Şifrələmə',
  on: 'Parol ifadəsi ilə',
  off: 'Yoxdur: qovluq kimdədirsə, nüsxələri oxuya bilər.',
  turnOn: 'Parol ifadəsi ilə şifrələ…',
  turnOff: 'Şifrələməyi dayandır…',
  newHint:
    'Bu parol ifadəsi və ya növbəti addımdakı bərpa açarı olmadan nüsxələri heç kim, siz də, oxuya bilməz. Menbe özü davam edə bilsin deyə açarları bu brauzerdə saxlayır, parol ifadəsini isə saxlamır.',
  anew: 'Növbəti nüsxə yeni dəst başlayır. Olanlar olduğu kimi qalır və parolsuz oxunur: istəsəniz, əl ilə silin.',
  recoveryHint:
    'Parol ifadəsini unutsanız, bu nüsxələrə başqa yol yalnız bu açardır. Onu heç kim yenidən düzəldə bilməz. Kağızda və ya parol menecerində saxlayın, bu brauzerdə yox.',
  file: 'Menbenin bərpa açarı, {date}. O vaxtdan şifrələnən ehtiyat nüsxələri açır.',
  confirm: 'Bundan sonra şifrələ',
  offTitle: 'Ehtiyat nüsxələr daha şifrələnməsin?',
  offHint:
    'Dərhal yeni dəst başlayır, onu qovluq kimdədirsə oxuya bilər. Şifrəli nüsxələr qalır və əvvəlki kimi parol ifadəsi və ya bərpa açarı istəyir.',
  offConfirm: 'Şifrələmədən nüsxə çıxar',
  keep: 'Şifrələməyə davam et',
  lockedTitle: 'Şifrələnmiş ehtiyat nüsxə',
  unlockLabel: 'Parol ifadəsi və ya bərpa açarı',
  unlock: 'Aç',
  wrong:
    'Bu nüsxənin nə parol ifadəsi, nə də bərpa açarıdır. Heç nə oxunmadı. Böyük hərfləri və klaviaturanın dilini yoxlayın.',
} as const satisfies Translated<'az', typeof english>;
