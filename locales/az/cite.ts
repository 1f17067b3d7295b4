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
    chicagoNote: 'Chicago 17, qeydlər',
    chicagoAuthorDate: 'Chicago 17, müəllif–tarix',
    iso690: 'ISO 690',
    gost2008: 'ГОСТ Р 7.0.5–2008',
    gost2018: 'ГОСТ Р 7.0.100–2018',
    gost2022: 'ГОСТ Р 7.0.108–2022',
    isnad: 'İSNAD',
    azerbaijani: 'Azərbaycan (AAK 2019, layihə)',
    wikipedia: 'Vikipediya: cite web',
    biblatex: 'BibLaTeX',
    robustLink: 'Robust Link (HTML)',
    markdown: 'Markdown keçidi',
  },
} as const satisfies Translated<'az', typeof english>;
