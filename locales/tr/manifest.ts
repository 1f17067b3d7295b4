import type { manifest as english } from '../en/manifest';
import type { Translated } from '../translated';

/** See the English section. */
export const manifest = {
  extensionName: 'Menbe – kaynakları arşivle',
  extensionDescription: 'Okuduğunuz makaleleri kaynağı ve zamanıyla birlikte kendi tarayıcınızda arşivleyin.',
  archivePageCommand: 'Bu sayfayı arşivle',
  highlightCommand: 'Arşivlenmiş sayfada seçimi vurgula',
} as const satisfies Translated<'tr', typeof english>;
