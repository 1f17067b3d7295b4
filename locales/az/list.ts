import type { list as english } from '../en/list';
import type { Translated } from '../translated';

/** See the English section. */
export const list = {
  label: 'Arxivləşdirilmiş mənbələr',
  filter: 'Mətn, teq və qeydlərdə axtar',
  today: 'Bu gün',
  yesterday: 'Dünən',
  select: 'Seç: {title}',
  remove: 'Sil: {title}',
  removeHint: 'Sil (Delete)',
  versions: { other: '{count} versiya' },
  justNow: 'indicə',
  loading: 'Mənbələr yüklənir…',
} as const satisfies Translated<'az', typeof english>;
