import type { alerts as english } from '../en/alerts';
import type { Translated } from '../translated';

/** See the English section. */
export const alerts = {
  title: 'Bildirimlerinizde yeni olanlar',
  isNew: 'Yeni',
  fresh: { other: '{count} yeni' },
  tell: 'Yenileri bana bildir: {name}',
  tellHint: 'Yenileri bana bildir: burada ve Menbe düğmesine bastığımda',
} as const satisfies Translated<'tr', typeof english>;
