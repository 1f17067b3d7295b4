import type { alerts as english } from '../en/alerts';
import type { Translated } from '../translated';

/** See the English section. */
export const alerts = {
  title: 'Новое по вашим оповещениям',
  isNew: 'Новое',
  fresh: { one: '{count} новый', few: '{count} новых', many: '{count} новых', other: '{count} новых' },
  tell: 'Сообщать о новых: {name}',
  tellHint: 'Сообщать о новых: здесь и при нажатии кнопки Menbe',
} as const satisfies Translated<'ru', typeof english>;
