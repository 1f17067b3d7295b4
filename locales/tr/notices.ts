import type { notices as english } from '../en/notices';
import type { Translated } from '../translated';

/** See the English section. */
export const notices = {
  deleted: { other: '{count} kaynak silindi' },
  undo: 'Geri al',
  undoHint: 'Geri al (Ctrl+Z)',
  dismiss: 'Kapat',
  technicalDetails: 'Teknik ayrıntılar',
  tryAgain: 'Yeniden dene',
  rescue: 'Kalanı kurtar',
} as const satisfies Translated<'tr', typeof english>;
