/** The forms of an export: what each is for, and which programs take it. */
export const exportForms = {
  cut: {
    one: '{count} cell was cut: a spreadsheet’s cell holds 32,767 characters. It ends with a mark',
    other: '{count} cells were cut: a spreadsheet’s cell holds 32,767 characters. They end with a mark',
  },
  cutMark: '[… cut: a spreadsheet’s cell holds 32,767 characters]',
  newestOnly: 'Only the newest version of each source',
  /** Files that Zotero attaches. */
  zoteroArticle: 'Article',
  zoteroPageCopy: 'Saved page',
  purpose: 'What for?',
  purposes: {
    read: 'Read',
    write: 'Write',
    analyse: 'Analyse',
    cite: 'Cite',
    prove: 'Prove',
    move: 'Move',
  },
  reading: {
    tags: 'Tags',
    note: 'Note',
    highlights: 'Highlights',
    contents: 'Contents',
    picture: 'Picture',
  },
  forms: {
    csv: {
      title: 'Table for spreadsheets (CSV)',
      hint: 'For Excel, LibreOffice and Google Sheets. Cuts texts that no cell holds.',
    },
    parquet: {
      title: 'Table in columns (Parquet)',
      hint: 'For DuckDB, pandas, R, Spark and ClickHouse. Keeps types and all text.',
    },
    epub: {
      title: 'Book (EPUB)',
      hint: 'For e-readers, Apple Books, Calibre: one book with a chapter for each source, saved pictures, your highlights and notes.',
    },
    html: {
      title: 'HTML pages (ZIP)',
      hint: 'For any browser, without a network: one page for each source, with its saved pictures, your highlights and notes.',
    },
    markdown: {
      title: 'Markdown notes (ZIP)',
      hint: 'For Obsidian, Logseq, Joplin, Pandoc: one note for each source, with its properties, saved pictures, your highlights and notes.',
    },
    text: {
      title: 'Plain text (ZIP)',
      hint: 'For every editor and word processor: one text file for each source, with your highlights and notes.',
    },
    ndjson: {
      title: 'Rows of JSON (NDJSON)',
      hint: 'For DuckDB, Python, R and jq: a line for each version.',
    },
    'ndjson-gz': {
      title: 'Rows of JSON, compressed (NDJSON, gzip)',
      hint: 'For DuckDB, pandas and R: the same in about a third of the space.',
    },
    zotero: {
      title: 'Zotero, with files (ZIP)',
      hint: 'For Zotero, once unpacked: items with date of access, tags and notes, the article and the saved page.',
    },
    ris: {
      title: 'RIS',
      hint: 'For EndNote, Mendeley, Citavi and library catalogues: a reference for each source, with tags and note.',
    },
    biblatex: {
      title: 'BibLaTeX',
      hint: 'For LaTeX, JabRef, Obsidian and pandoc: an entry for each source, under a key of its own.',
    },
    'csl-json': {
      title: 'CSL-JSON',
      hint: 'For pandoc, Quarto, and Zotero without files: a reference for each source, with tags and note.',
    },
    'robust-links': {
      title: 'Robust Links (HTML)',
      hint: 'For web pages: links that say when each source was archived, and where a public copy is.',
    },
    'corpus-text': {
      title: 'Corpus: texts with a table (ZIP)',
      hint: 'For AntConc, #LancsBox, Voyant, R: bare texts, and metadata.csv with site, date, language and words of each.',
    },
    'corpus-xml': {
      title: 'Corpus: one XML file',
      hint: 'For Sketch Engine, NoSketch Engine, CWB: a doc for each source, a p for each paragraph.',
    },
    tei: {
      title: 'Corpus: TEI P5 (XML)',
      hint: 'For TXM, Oxygen and archives of texts: one teiCorpus with a header for each source.',
    },
    package: {
      title: 'Evidence package (ZIP)',
      hint: 'For an editor, a lawyer, an archive: all there is, with saved pages, pictures, time stamps, a report and verify.html.',
    },
    wacz: {
      title: 'Web archive (WACZ)',
      hint: 'For ReplayWeb.page and other web archives: the saved pages, signed. Without your tags, notes and highlights.',
    },
    json: {
      title: 'Menbe export (JSON)',
      hint: 'For another Menbe, and for scripts: texts, what you added, and what proves them. Without saved pages and pictures.',
    },
    bookmarks: {
      title: 'Bookmarks (HTML)',
      hint: 'For browsers, Raindrop, Pinboard, Linkding and most tools for links: each page once, with tags, note and dates.',
    },
    atom: {
      title: 'Feed (Atom)',
      hint: 'For feed readers, and tools that archive from feeds: each page once, with its article and tags.',
    },
  },
} as const;
