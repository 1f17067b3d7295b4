/** The forms of an export: what each is for, and which programs take it. */
export const exportForms = {
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
    ndjson: {
      title: 'Rows of JSON (NDJSON)',
      hint: 'For DuckDB, Python, R, jq and programs that read line by line: one source a line.',
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
