/** The forms of an export: what each is for, and which programs take it. */
export const exportForms = {
  cut: {
    one: '{count} cell was cut: a spreadsheet’s cell holds 32,767 characters. It ends with a mark',
    other: '{count} cells were cut: a spreadsheet’s cell holds 32,767 characters. They end with a mark',
  },
  cutMark: '[… cut: a spreadsheet’s cell holds 32,767 characters]',
  newestOnly: 'Only the newest version of each source',
  purpose: 'What for?',
  purposes: {
    read: 'Read',
    write: 'Write',
    analyse: 'Analyse',
    cite: 'Cite',
    prove: 'Prove',
    move: 'Move',
  },
  forms: {
    csv: {
      title: 'Table for spreadsheets (CSV)',
      hint: 'For Excel, LibreOffice and Google Sheets: one source a row. Long texts are cut to what a cell holds.',
    },
    parquet: {
      title: 'Table in columns (Parquet)',
      hint: 'For DuckDB, pandas, R, Spark and ClickHouse: one source a row, with times and lists of tags as such.',
    },
    ndjson: {
      title: 'Rows of JSON (NDJSON)',
      hint: 'For DuckDB, Python, R, jq and programs that read line by line: one source a line.',
    },
    'ndjson-gz': {
      title: 'Rows of JSON, compressed (NDJSON, gzip)',
      hint: 'For DuckDB, pandas, R and pipelines: the same in about a quarter of the space.',
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
  },
} as const;
