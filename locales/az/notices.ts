import type { notices as english } from '../en/notices';
import type { Translated } from '../translated';

/** See the English section. */
export const notices = {
  deleted: { other: '{count} mənbə silindi' },
  undo: 'Geri qaytar',
  undoHint: 'Geri qaytar (Ctrl+Z)',
  dismiss: 'Bağla',
  technicalDetails: 'Texniki təfərrüatlar',
  tryAgain: 'Yenidən cəhd et',
  rescue: 'Qalanı xilas et',
} as const satisfies Translated<'az', typeof english>;
