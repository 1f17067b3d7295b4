import type { rows as english } from '../en/rows';
import type { Translated } from '../translated';

/** See the English section. */
export const rows = {
  noDate: 'Tarihsiz',
  watched: 'İzleniyor',
  note: 'Notu var',
  highlights: { other: '{count} vurgu' },
  moreTags: '+{count}',
  link: { gone: 'Yok oldu', moved: 'Taşındı', changed: 'Değişti', blocked: 'Erişim yok' },
} as const satisfies Translated<'tr', typeof english>;
