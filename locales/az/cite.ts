import type { cite as english } from '../en/cite';
import type { Translated } from '../translated';

/** See the English section. */
export const cite = {
  title: 'İstinad',
  hint: 'İstinadı kopyala (c)',
  style: 'Üslub',
  draft: 'Layihədir: qaydalarda veb-səhifə üçün nümunə yoxdur. Jurnalınızın tələbi ilə tutuşdurun.',
  citations: 'İstinadlar',
  more: { other: 'və daha {count}' },
  copy: 'Kopyala',
  copied: { other: '{count} istinad kopyalandı' },
  notCopied: 'Brauzer kopyalamağa icazə vermədi. Yuxarıdakı mətni seçib Ctrl+C ilə kopyalayın.',
  close: 'Bağla',
  tooMany: 'Bir dəfəyə istinad üçün çoxdur: ən çoxu {count} mənbə seçin.',
  styles: {
    apa: 'APA 7',
    mla: 'MLA 9',
    'chicago-note': 'Chicago 17, qeydlər',
    'chicago-author-date': 'Chicago 17, müəllif–tarix',
    'iso-690': 'ISO 690',
    'gost-2008': 'ГОСТ Р 7.0.5–2008',
    'gost-2018': 'ГОСТ Р 7.0.100–2018',
    'gost-2022': 'ГОСТ Р 7.0.108–2022',
    isnad: 'İSNAD',
    azerbaijani: 'Azərbaycan (AAK 2019, layihə)',
    wikipedia: 'Vikipediya: cite web',
    biblatex: 'BibLaTeX',
    'robust-link': 'Robust Link (HTML)',
    markdown: 'Markdown keçidi',
  },
} as const satisfies Translated<'az', typeof english>;
