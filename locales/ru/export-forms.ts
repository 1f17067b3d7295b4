import type { exportForms as english } from '../en/export-forms';
import type { Translated } from '../translated';

/** See the English section. */
export const exportForms = {
  cut: {
    one: '{count} ячейка обрезана: в ячейку таблицы входит 32 767 знаков. В конце стоит пометка',
    few: '{count} ячейки обрезаны: в ячейку таблицы входит 32 767 знаков. В конце стоит пометка',
    many: '{count} ячеек обрезано: в ячейку таблицы входит 32 767 знаков. В конце стоит пометка',
    other: '{count} ячейки обрезаны: в ячейку таблицы входит 32 767 знаков. В конце стоит пометка',
  },
  cutMark: '[… обрезано: в ячейку таблицы входит 32 767 знаков]',
  newestOnly: 'Только новейшая версия каждого источника',
  zoteroArticle: 'Статья',
  zoteroPageCopy: 'Сохранённая страница',
  purpose: 'Для чего?',
  purposes: {
    read: 'Читать',
    write: 'Писать',
    analyse: 'Анализировать',
    cite: 'Цитировать',
    prove: 'Доказать',
    move: 'Перенести',
  },
  reading: {
    tags: 'Теги',
    note: 'Заметка',
    highlights: 'Выделения',
    contents: 'Содержание',
    picture: 'Изображение',
  },
  forms: {
    csv: {
      title: 'Электронная таблица (CSV)',
      hint: 'Для Excel, LibreOffice и Google Таблиц. Обрезает тексты длиннее ячейки.',
    },
    parquet: {
      title: 'Таблица по столбцам (Parquet)',
      hint: 'Для DuckDB, pandas, R, Spark и ClickHouse. Сохраняет типы и весь текст.',
    },
    epub: {
      title: 'Книга (EPUB)',
      hint: 'Для электронных книг, Apple Books, Calibre: одна книга, глава на источник, с сохранёнными изображениями, вашими выделениями и заметками.',
    },
    html: {
      title: 'Страницы HTML (ZIP)',
      hint: 'Для любого браузера, без сети: страница на источник, с сохранёнными изображениями, вашими выделениями и заметками.',
    },
    markdown: {
      title: 'Заметки Markdown (ZIP)',
      hint: 'Для Obsidian, Logseq, Joplin, Pandoc: файл на источник, со свойствами, сохранёнными изображениями, вашими выделениями и заметками.',
    },
    text: {
      title: 'Простой текст (ZIP)',
      hint: 'Для любого текстового редактора: текстовый файл на источник, с вашими выделениями и заметками.',
    },
    ndjson: {
      title: 'Строки JSON (NDJSON)',
      hint: 'Для DuckDB, Python, R и jq: по строке на каждую версию.',
    },
    'ndjson-gz': {
      title: 'Сжатые строки JSON (NDJSON, gzip)',
      hint: 'Для DuckDB, pandas и R: то же самое, примерно втрое компактнее.',
    },
    zotero: {
      title: 'Zotero с файлами (ZIP)',
      hint: 'Для Zotero, после распаковки: источники с датой обращения, тегами и заметками, статья и сохранённая страница.',
    },
    ris: {
      title: 'RIS',
      hint: 'Для EndNote, Mendeley, Citavi и библиотечных каталогов: запись о каждом источнике, с тегами и заметкой.',
    },
    biblatex: {
      title: 'BibLaTeX',
      hint: 'Для LaTeX, JabRef, Obsidian и pandoc: запись о каждом источнике, со своим ключом.',
    },
    'csl-json': {
      title: 'CSL-JSON',
      hint: 'Для pandoc, Quarto и Zotero без файлов: запись о каждом источнике, с тегами и заметкой.',
    },
    'robust-links': {
      title: 'Robust Links (HTML)',
      hint: 'Для веб-страниц: ссылки, которые говорят, когда источник архивирован и где есть открытая копия.',
    },
    'corpus-text': {
      title: 'Корпус: тексты с таблицей (ZIP)',
      hint: 'Для AntConc, #LancsBox, Voyant, R: только тексты, а сайт, дата, язык и число слов каждого — в metadata.csv.',
    },
    'corpus-xml': {
      title: 'Корпус: один файл XML',
      hint: 'Для Sketch Engine, NoSketch Engine, CWB: doc на источник, p на абзац.',
    },
    tei: {
      title: 'Корпус: TEI P5 (XML)',
      hint: 'Для TXM, Oxygen и архивов текстов: один teiCorpus с заголовком для каждого источника.',
    },
    package: {
      title: 'Пакет доказательств (ZIP)',
      hint: 'Для редактора, юриста, архива: всё, что есть, с сохранёнными страницами, изображениями, метками времени, отчётом и verify.html.',
    },
    wacz: {
      title: 'Веб-архив (WACZ)',
      hint: 'Для ReplayWeb.page и других веб-архивов: сохранённые страницы с подписью. Без ваших тегов, заметок и выделений.',
    },
    json: {
      title: 'Экспорт Menbe (JSON)',
      hint: 'Для другого Menbe и для скриптов: тексты, ваши пометки и доказательства. Без сохранённых страниц и изображений.',
    },
    bookmarks: {
      title: 'Закладки (HTML)',
      hint: 'Для браузеров, Raindrop, Pinboard, Linkding и большинства программ для ссылок: каждая страница один раз, с тегами, заметкой и датами.',
    },
    atom: {
      title: 'Лента (Atom)',
      hint: 'Для программ чтения лент и архивации по лентам: каждая страница один раз, со статьёй и тегами.',
    },
  },
} as const satisfies Translated<'ru', typeof english>;
