import type { exportForms as english } from '../en/export-forms';
import type { Translated } from '../translated';

/** See the English section. */
export const exportForms = {
  cut: { other: '{count} xana kəsildi: cədvəlin xanasına 32 767 simvol sığır. Kəsilən yerdə işarə var' },
  cutMark: '[… kəsilib: cədvəlin xanasına 32 767 simvol sığır]',
  newestOnly: 'Hər mənbənin yalnız ən yeni versiyası',
  zoteroArticle: 'Məqalə',
  zoteroPageCopy: 'Saxlanmış səhifə',
  purpose: 'Nə üçün?',
  purposes: {
    read: 'Oxumaq',
    write: 'Yazmaq',
    analyse: 'Təhlil etmək',
    cite: 'İstinad etmək',
    prove: 'Sübut etmək',
    move: 'Köçürmək',
  },
  reading: {
    tags: 'Teqlər',
    note: 'Qeyd',
    highlights: 'Vurğular',
    contents: 'Mündəricat',
    picture: 'Şəkil',
  },
  forms: {
    csv: {
      title: 'Elektron cədvəl (CSV)',
      hint: 'Excel, LibreOffice və Google Sheets üçün. Xanaya sığmayan mətnləri kəsir.',
    },
    parquet: {
      title: 'Sütunlu cədvəl (Parquet)',
      hint: 'DuckDB, pandas, R, Spark və ClickHouse üçün. Növləri və bütün mətni saxlayır.',
    },
    epub: {
      title: 'Kitab (EPUB)',
      hint: 'Elektron kitab oxuyucuları, Apple Books, Calibre üçün: hər mənbəyə bir fəsil, saxlanmış şəkillər, vurğularınız və qeydləriniz olan bir kitab.',
    },
    html: {
      title: 'HTML səhifələri (ZIP)',
      hint: 'İstənilən brauzer üçün, şəbəkəsiz: hər mənbəyə saxlanmış şəkilləri, vurğularınız və qeydlərinizlə bir səhifə.',
    },
    markdown: {
      title: 'Markdown qeydləri (ZIP)',
      hint: 'Obsidian, Logseq, Joplin, Pandoc üçün: hər mənbəyə xassələri, saxlanmış şəkilləri, vurğularınız və qeydlərinizlə bir fayl.',
    },
    text: {
      title: 'Sadə mətn (ZIP)',
      hint: 'İstənilən mətn redaktoru üçün: hər mənbəyə vurğularınız və qeydlərinizlə bir mətn faylı.',
    },
    ndjson: {
      title: 'JSON sətirləri (NDJSON)',
      hint: 'DuckDB, Python, R və jq üçün: hər versiya bir sətirdə.',
    },
    'ndjson-gz': {
      title: 'Sıxılmış JSON sətirləri (NDJSON, gzip)',
      hint: 'DuckDB, pandas və R üçün: eyni məzmun təxminən üç dəfə az yerdə.',
    },
    zotero: {
      title: 'Zotero, fayllarla (ZIP)',
      hint: 'Zotero üçün, ZIP açıldıqdan sonra: müraciət tarixi, teqlər və qeydlər, məqalə və saxlanmış səhifə ilə mənbələr.',
    },
    ris: {
      title: 'RIS',
      hint: 'EndNote, Mendeley, Citavi və kitabxana kataloqları üçün: hər mənbəyə teqlər və qeydlə bir istinad.',
    },
    biblatex: {
      title: 'BibLaTeX',
      hint: 'LaTeX, JabRef, Obsidian və pandoc üçün: hər mənbəyə öz açarı ilə bir yazı.',
    },
    'csl-json': {
      title: 'CSL-JSON',
      hint: 'pandoc, Quarto və faylsız Zotero üçün: hər mənbəyə teqlər və qeydlə bir istinad.',
    },
    'robust-links': {
      title: 'Robust Links (HTML)',
      hint: 'Veb-səhifələr üçün: hər mənbənin nə vaxt arxivləndiyini və açıq nüsxəsinin harada olduğunu deyən keçidlər.',
    },
    'corpus-text': {
      title: 'Korpus: mətnlər və cədvəl (ZIP)',
      hint: 'AntConc, #LancsBox, Voyant, R üçün: yalnız mətnlər, hər birinin saytı, tarixi, dili və söz sayı metadata.csv faylında.',
    },
    'corpus-xml': {
      title: 'Korpus: bir XML faylı',
      hint: 'Sketch Engine, NoSketch Engine, CWB üçün: hər mənbəyə bir doc, hər abzasa bir p.',
    },
    tei: {
      title: 'Korpus: TEI P5 (XML)',
      hint: 'TXM, Oxygen və mətn arxivləri üçün: hər mənbənin öz başlığı olan bir teiCorpus.',
    },
    package: {
      title: 'Sübut paketi (ZIP)',
      hint: 'Redaktor, hüquqşünas, arxiv üçün: saxlanmış səhifələr, şəkillər, vaxt möhürləri, hesabat və verify.html daxil, olan hər şey.',
    },
    wacz: {
      title: 'Veb-arxiv (WACZ)',
      hint: 'ReplayWeb.page və başqa veb-arxivlər üçün: imzalanmış saxlanmış səhifələr. Teqləriniz, qeydləriniz və vurğularınız olmadan.',
    },
    json: {
      title: 'Menbe ixracı (JSON)',
      hint: 'Başqa Menbe və skriptlər üçün: mətnlər, əlavə etdikləriniz və onların sübutu. Saxlanmış səhifələr və şəkillər olmadan.',
    },
    bookmarks: {
      title: 'Əlfəcinlər (HTML)',
      hint: 'Brauzerlər, Raindrop, Pinboard, Linkding və keçid saxlayan əksər alətlər üçün: hər səhifə bir dəfə, teqlər, qeyd və tarixlərlə.',
    },
    atom: {
      title: 'Lent (Atom)',
      hint: 'Lent oxuyanlar və lentdən arxivləyən alətlər üçün: hər səhifə bir dəfə, məqaləsi və teqləri ilə.',
    },
  },
} as const satisfies Translated<'az', typeof english>;
