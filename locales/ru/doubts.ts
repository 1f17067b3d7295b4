import type { doubts as english } from '../en/doubts';
import type { Translated } from '../translated';

/** See the English section. */
export const doubts = {
  httpError: 'Сайт ответил {status}: это его страница ошибки.',
  soft404: 'Сама страница сообщает, что по этому адресу ничего нет.',
  login: 'Похоже на форму входа: текста почти нет.',
  fewWords: 'На этой странице почти нет текста.',
} as const satisfies Translated<'ru', typeof english>;
