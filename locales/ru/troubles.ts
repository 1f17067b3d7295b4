import type { troubles as english } from '../en/troubles';
import type { Translated } from '../translated';

/** See the English section. */
export const troubles = {
  label: 'Проблемы',
  work: {
    index: 'Построение поискового индекса',
    'trusted-time': 'Доверенное время',
    watch: 'Проверка наблюдаемых страниц',
    attachments: 'Сохранение страниц и скриншотов',
    bin: 'Очистка корзины',
    ledger: 'Заверение архивированного ранее',
    'tag-renames': 'Переименование тега',
    'undone-imports': 'Отмена импорта',
    'interrupted-captures': 'Завершение прерванного архивирования',
    backup: 'Резервная копия',
    sync: 'Синхронизация устройств',
    gestures: 'Сочетание клавиш и контекстное меню',
    language: 'Язык меню и кнопки',
    'archive-marker': 'Проверка, что архив на месте',
    jobs: 'Фоновая работа',
    settings: 'Применение настроек',
    drafts: 'Сохранение набранного текста',
    pages: 'Показ страницы Menbe',
  },
  did: '{work}: не удалось. {title}',
  times: {
    one: '{count} попытка с {date}. Menbe попробует снова.',
    few: '{count} попытки с {date}. Menbe попробует снова.',
    many: '{count} попыток с {date}. Menbe попробует снова.',
    other: '{count} попытки с {date}. Menbe попробует снова.',
  },
  again: 'Попробовать сейчас',
  trying: 'Пробуем…',
  copy: 'Скопировать отчёт',
  copied: 'Скопировано. Адресов ваших источников в нём нет.',
  notCopied: 'Браузер не разрешил копирование.',
  dismiss: 'Скрыть',
} as const satisfies Translated<'ru', typeof english>;
