import type { exportForms as english } from '../en/export-forms';
import type { Translated } from '../translated';

/** See the English section. */
export const exportForms = {
  cut: {
    other:
      '{count} hücre kesildi: bir tablo hücresi 32.767 karakter alır. Kesilen yerin sonunda bir im vardır',
  },
  cutMark: '[… kesildi: bir tablo hücresi 32.767 karakter alır]',
  newestOnly: 'Her kaynağın yalnızca en yeni sürümü',
  zoteroArticle: 'Makale',
  zoteroPageCopy: 'Saklanan sayfa',
  purpose: 'Ne için?',
  purposes: {
    read: 'Okumak',
    write: 'Yazmak',
    analyse: 'Çözümlemek',
    cite: 'Kaynak göstermek',
    prove: 'Kanıtlamak',
    move: 'Taşımak',
  },
  reading: {
    tags: 'Etiketler',
    note: 'Not',
    highlights: 'Vurgular',
    contents: 'İçindekiler',
    picture: 'Resim',
  },
  forms: {
    csv: {
      title: 'Hesap tablosu (CSV)',
      hint: 'Excel, LibreOffice ve Google E-Tablolar için. Hücreye sığmayan metinleri keser.',
    },
    parquet: {
      title: 'Sütunlu tablo (Parquet)',
      hint: 'DuckDB, pandas, R, Spark ve ClickHouse için. Türleri ve metnin tamamını korur.',
    },
    epub: {
      title: 'Kitap (EPUB)',
      hint: 'E-kitap okuyucular, Apple Books, Calibre için: her kaynağa bir bölüm, saklanan resimler, vurgularınız ve notlarınızla tek kitap.',
    },
    html: {
      title: 'HTML sayfaları (ZIP)',
      hint: 'Her tarayıcı için, ağ olmadan: her kaynağa saklanan resimleri, vurgularınız ve notlarınızla bir sayfa.',
    },
    markdown: {
      title: 'Markdown notları (ZIP)',
      hint: 'Obsidian, Logseq, Joplin, Pandoc için: her kaynağa özellikleri, saklanan resimleri, vurgularınız ve notlarınızla bir dosya.',
    },
    text: {
      title: 'Düz metin (ZIP)',
      hint: 'Her metin düzenleyici için: her kaynağa vurgularınız ve notlarınızla bir metin dosyası.',
    },
    ndjson: {
      title: 'JSON satırları (NDJSON)',
      hint: 'DuckDB, Python, R ve jq için: her sürüm bir satırda.',
    },
    'ndjson-gz': {
      title: 'Sıkıştırılmış JSON satırları (NDJSON, gzip)',
      hint: 'DuckDB, pandas ve R için: aynısı, yaklaşık üçte bir yer kaplar.',
    },
    zotero: {
      title: 'Zotero, dosyalarla (ZIP)',
      hint: 'Zotero için, ZIP açıldıktan sonra: erişim tarihi, etiketler ve notlar, makale ve saklanan sayfa ile kaynaklar.',
    },
    ris: {
      title: 'RIS',
      hint: 'EndNote, Mendeley, Citavi ve kütüphane katalogları için: her kaynağa etiketleri ve notuyla bir künye.',
    },
    biblatex: {
      title: 'BibLaTeX',
      hint: 'LaTeX, JabRef, Obsidian ve pandoc için: her kaynağa kendi anahtarıyla bir künye.',
    },
    'csl-json': {
      title: 'CSL-JSON',
      hint: 'pandoc, Quarto ve dosyasız Zotero için: her kaynağa etiketleri ve notuyla bir künye.',
    },
    'robust-links': {
      title: 'Robust Links (HTML)',
      hint: 'Web sayfaları için: her kaynağın ne zaman arşivlendiğini ve açık bir kopyasının nerede olduğunu söyleyen bağlantılar.',
    },
    'corpus-text': {
      title: 'Derlem: metinler ve tablo (ZIP)',
      hint: 'AntConc, #LancsBox, Voyant, R için: yalnızca metinler; her birinin sitesi, tarihi, dili ve sözcük sayısı metadata.csv içinde.',
    },
    'corpus-xml': {
      title: 'Derlem: tek XML dosyası',
      hint: 'Sketch Engine, NoSketch Engine, CWB için: her kaynağa bir doc, her paragrafa bir p.',
    },
    tei: {
      title: 'Derlem: TEI P5 (XML)',
      hint: 'TXM, Oxygen ve metin arşivleri için: her kaynağın kendi başlığı olan bir teiCorpus.',
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
    bookmarks: {
      title: 'Yer imleri (HTML)',
      hint: 'Tarayıcılar, Raindrop, Pinboard, Linkding ve bağlantı saklayan çoğu araç için: her sayfa bir kez, etiketler, not ve tarihlerle.',
    },
    atom: {
      title: 'Akış (Atom)',
      hint: 'Akış okuyucuları ve akıştan arşivleyen araçlar için: her sayfa bir kez, makalesi ve etiketleriyle.',
    },
  },
} as const satisfies Translated<'tr', typeof english>;
