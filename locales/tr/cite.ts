import type { cite as english } from '../en/cite';
import type { Translated } from '../translated';

/** See the English section. */
export const cite = {
  title: 'Atıf',
  hint: 'Atfı kopyala (c)',
  style: 'Stil',
  draft: 'Taslaktır: kurallarda web sayfası örneği yok. Derginizin istediğiyle karşılaştırın.',
  citations: 'Atıflar',
  more: { other: 've {count} tane daha' },
  copy: 'Kopyala',
  copied: { other: '{count} atıf kopyalandı' },
  notCopied: 'Tarayıcı kopyalamaya izin vermedi. Yukarıdaki metni seçip Ctrl+C ile kopyalayın.',
  close: 'Kapat',
  tooMany: 'Bir kerede atıf için çok fazla: en çok {count} kaynak seçin.',
  styles: {
    apa: 'APA 7',
    mla: 'MLA 9',
    'chicago-note': 'Chicago 17, dipnot',
    'chicago-author-date': 'Chicago 17, yazar-tarih',
    'iso-690': 'ISO 690',
    'gost-2008': 'ГОСТ Р 7.0.5–2008',
    'gost-2018': 'ГОСТ Р 7.0.100–2018',
    'gost-2022': 'ГОСТ Р 7.0.108–2022',
    isnad: 'İSNAD',
    azerbaijani: 'Azerbaycan (AAK 2019, taslak)',
    wikipedia: 'Vikipedi: cite web',
    biblatex: 'BibLaTeX',
    'robust-link': 'Robust Link (HTML)',
    markdown: 'Markdown bağlantısı',
  },
} as const satisfies Translated<'tr', typeof english>;
