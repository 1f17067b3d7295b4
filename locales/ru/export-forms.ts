import type { exportForms as english } from '../en/export-forms';
import type { Translated } from '../translated';

/** See the English section. */
export const exportForms = {
  newestOnly: 'Только новейшая версия каждого источника',
  purpose: 'Для чего?',
  purposes: {
    read: 'Читать',
    write: 'Писать',
    analyse: 'Анализировать',
    cite: 'Цитировать',
    prove: 'Доказать',
    move: 'Перенести',
  },
  forms: {
    ndjson: {
      title: 'Строки JSON (NDJSON)',
      hint: 'Для DuckDB, Python, R, jq и программ, которые читают построчно: по одному источнику в строке.',
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
  },
} as const satisfies Translated<'ru', typeof english>;
