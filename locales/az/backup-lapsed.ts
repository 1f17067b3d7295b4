import type { backupLapsed as english } from '../en/backup-lapsed';
import type { Translated } from '../translated';

/** See the English section. */
export const backupLapsed = {
  title: 'Ehtiyat nüsxə sizin klikinizi gözləyir',
  folder: 'Brauzer Menbe qovluğa yazmazdan əvvəl yenidən soruşulmasını istəyir.',
  downloads: 'Menbe artıq yükləmələrə fayl saxlaya bilmir: bu icazə geri alınıb.',
  goOn: 'Ehtiyat nüsxəyə davam et',
} as const satisfies Translated<'az', typeof english>;
