import type { keys as english } from '../en/keys';
import type { Translated } from '../translated';

/** See the English section. */
export const keys = {
  passphrase: 'Парольная фраза',
  repeat: 'Ещё раз то же',
  show: 'Показывать, что я ввожу',
  tooShort: {
    one: 'Не меньше {count} знака.',
    few: 'Не меньше {count} знаков.',
    many: 'Не меньше {count} знаков.',
    other: 'Не меньше {count} знака.',
  },
  different: 'Они не совпадают.',
  next: 'Далее',
  back: 'Назад',
  close: 'Закрыть',
  deriving: 'Из фразы делаются ключи…',
  recoveryTitle: 'Запишите ключ восстановления',
  copy: 'Скопировать',
  copied: 'Скопировано.',
  notCopied: 'Браузер не разрешил копировать.',
  save: 'Сохранить файлом',
  group: 'Группа {number} ключа, чтобы показать, что он у вас есть',
  groupWrong: 'Это не группа {number}. В ней четыре знака.',
} as const satisfies Translated<'ru', typeof english>;
