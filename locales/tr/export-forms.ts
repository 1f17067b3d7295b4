import type { exportForms as english } from '../en/export-forms';
import type { Translated } from '../translated';

/** See the English section. */
export const exportForms = {
  newestOnly: 'Her kaynağın yalnızca en yeni sürümü',
  purpose: 'Ne için?',
  purposes: {
    read: 'Okumak',
    write: 'Yazmak',
    analyse: 'Çözümlemek',
    cite: 'Kaynak göstermek',
    prove: 'Kanıtlamak',
    move: 'Taşımak',
  },
  forms: {
    ndjson: {
      title: 'JSON satırları (NDJSON)',
      hint: 'DuckDB, Python, R, jq ve satır satır okuyan programlar için: her satırda bir kaynak.',
    },
    package: {
      title: 'Kanıt paketi (ZIP)',
      hint: 'Editör, avukat, arşiv için: saklanan sayfalar, resimler, zaman damgaları, rapor ve verify.html ile var olan her şey.',
    },
    wacz: {
      title: 'Web arşivi (WACZ)',
      hint: 'ReplayWeb.page ve başka web arşivleri için: saklanan sayfalar, imzalı. Etiketleriniz, notlarınız ve vurgularınız olmadan.',
    },
    json: {
      title: 'Menbe dışa aktarımı (JSON)',
      hint: 'Başka bir Menbe ve betikler için: metinler, eklediğiniz her şey ve bunların kanıtı. Saklanan sayfalar ve resimler olmadan.',
    },
  },
} as const satisfies Translated<'tr', typeof english>;
