import type { backupLapsed as english } from '../en/backup-lapsed';
import type { Translated } from '../translated';

/** See the English section. */
export const backupLapsed = {
  title: 'Yedek tıklamanızı bekliyor',
  folder: 'Tarayıcı, Menbe klasöre yazmadan önce yeniden sorulmasını istiyor.',
  downloads: 'Menbe artık indirilenlere kaydedemiyor: bu izin geri alınmış.',
  goOn: 'Yedeklemeyi sürdür',
} as const satisfies Translated<'tr', typeof english>;
