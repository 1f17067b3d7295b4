import type { backupLapsed as english } from '../en/backup-lapsed';
import type { Translated } from '../translated';

/** See the English section. */
export const backupLapsed = {
  title: 'Копирование ждёт вашего щелчка',
  folder: 'Браузер хочет, чтобы его снова спросили, прежде чем Menbe запишет в папку.',
  downloads: 'Menbe больше не может сохранять в загрузки: это разрешение отозвано.',
  goOn: 'Продолжить копирование',
} as const satisfies Translated<'ru', typeof english>;
