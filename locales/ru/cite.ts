import type { cite as english } from '../en/cite';
import type { Translated } from '../translated';

/** See the English section. */
export const cite = {
  title: 'Цитировать',
  hint: 'Скопировать ссылку на источник (c)',
  style: 'Стиль',
  draft: 'Черновик: в правилах нет примера для веб-страниц. Сверьте с требованиями вашего журнала.',
  citations: 'Ссылки на источники',
  more: { one: 'и ещё {count}', few: 'и ещё {count}', many: 'и ещё {count}', other: 'и ещё {count}' },
  copy: 'Копировать',
  copied: {
    one: 'Скопирована {count} ссылка',
    few: 'Скопированы {count} ссылки',
    many: 'Скопировано {count} ссылок',
    other: 'Скопировано {count} ссылки',
  },
  notCopied: 'Браузер не дал скопировать. Выделите текст выше и скопируйте его клавишами Ctrl+C.',
  close: 'Закрыть',
  tooMany: 'Слишком много за один раз: выберите не больше {count} источников.',
  styles: {
    apa: 'APA 7',
    mla: 'MLA 9',
    'chicago-note': 'Chicago 17, сноски',
    'chicago-author-date': 'Chicago 17, автор — дата',
    'iso-690': 'ISO 690',
    'gost-2008': 'ГОСТ Р 7.0.5–2008',
    'gost-2018': 'ГОСТ Р 7.0.100–2018',
    'gost-2022': 'ГОСТ Р 7.0.108–2022',
    isnad: 'İSNAD',
    azerbaijani: 'Азербайджанский (ВАК 2019, черновик)',
    wikipedia: 'Википедия: cite web',
    biblatex: 'BibLaTeX',
    'robust-link': 'Robust Link (HTML)',
    markdown: 'Ссылка Markdown',
  },
} as const satisfies Translated<'ru', typeof english>;
