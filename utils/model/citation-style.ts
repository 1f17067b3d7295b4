/** The styles in which a source is cited, in the order in which they are offered; these names are stored. */
export const CITATION_STYLE_IDS = [
  'apa',
  'mla',
  'chicago-note',
  'chicago-author-date',
  'iso-690',
  'gost-2008',
  'gost-2018',
  'gost-2022',
  'isnad',
  'azerbaijani',
  'wikipedia',
  'biblatex',
  'robust-link',
  'markdown',
] as const;

/** The name of a style of citation. */
export type CitationStyleId = (typeof CITATION_STYLE_IDS)[number];
