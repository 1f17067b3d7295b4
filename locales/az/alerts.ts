import type { alerts as english } from '../en/alerts';
import type { Translated } from '../translated';

/** See the English section. */
export const alerts = {
  title: 'Bildirişləriniz üzrə yenilər',
  isNew: 'Yeni',
  fresh: { other: '{count} yeni' },
  tell: 'Yeniləri mənə bildir: {name}',
  tellHint: 'Yeniləri mənə bildir: burada və Menbe düyməsini basanda',
} as const satisfies Translated<'az', typeof english>;
