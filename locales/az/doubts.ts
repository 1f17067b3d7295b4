import type { doubts as english } from '../en/doubts';
import type { Translated } from '../translated';

/** See the English section. */
export const doubts = {
  httpError: 'Sayt {status} cavabını verdi: bu, onun xəta səhifəsidir.',
  soft404: 'Səhifənin özü bu ünvanda heç nə olmadığını bildirir.',
  login: 'Bu, demək olar, mətni olmayan giriş formasına oxşayır.',
  fewWords: 'Bu səhifədə, demək olar, mətn yoxdur.',
} as const satisfies Translated<'az', typeof english>;
