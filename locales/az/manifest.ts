import type { manifest as english } from '../en/manifest';
import type { Translated } from '../translated';

/** See the English section. */
export const manifest = {
  extensionName: 'Menbe – mənbələri arxivləşdir',
  extensionDescription: 'Oxuduğunuz məqalələri mənbəyi və vaxtı ilə birlikdə öz brauzerinizdə arxivləşdirin.',
  archivePageCommand: 'Bu səhifəni arxivləşdir',
  highlightCommand: 'Arxivləşdirilmiş səhifədə seçilmiş hissəni vurğula',
} as const satisfies Translated<'az', typeof english>;
