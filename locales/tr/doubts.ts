import type { doubts as english } from '../en/doubts';
import type { Translated } from '../translated';

/** See the English section. */
export const doubts = {
  httpError: 'Site {status} yanıtını verdi: bu, onun hata sayfası.',
  soft404: 'Sayfanın kendisi bu adreste bir şey olmadığını söylüyor.',
  login: 'Bu, neredeyse hiç metni olmayan bir giriş formuna benziyor.',
  fewWords: 'Bu sayfada neredeyse hiç metin yok.',
} as const satisfies Translated<'tr', typeof english>;
