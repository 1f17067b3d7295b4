import type { rows as english } from '../en/rows';
import type { Translated } from '../translated';

/** See the English section. */
export const rows = {
  noDate: 'Tarixsiz',
  watched: 'İzlənilir',
  note: 'Qeydi var',
  highlights: { other: '{count} vurğu' },
  moreTags: '+{count}',
  link: { gone: 'Yoxa çıxıb', moved: 'Köçüb', changed: 'Dəyişib', blocked: 'Giriş yoxdur' },
} as const satisfies Translated<'az', typeof english>;
