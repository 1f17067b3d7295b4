import { t } from '../../utils/i18n/translate';
import { CITATION_STYLE_IDS, type CitationStyleId } from '../../utils/model/citation-style';

/** The styles with their names, in the order in which they are offered. */
export function styleOptions(): (readonly [id: CitationStyleId, name: string])[] {
  return CITATION_STYLE_IDS.map((id) => [id, t(`cite.styles.${NAMES[id]}`)] as const);
}

const NAMES = {
  apa: 'apa',
  mla: 'mla',
  'chicago-note': 'chicagoNote',
  'chicago-author-date': 'chicagoAuthorDate',
  'iso-690': 'iso690',
  'gost-2008': 'gost2008',
  'gost-2018': 'gost2018',
  'gost-2022': 'gost2022',
  isnad: 'isnad',
  azerbaijani: 'azerbaijani',
  wikipedia: 'wikipedia',
  biblatex: 'biblatex',
  'robust-link': 'robustLink',
  markdown: 'markdown',
} as const satisfies Record<CitationStyleId, string>;

/** Styles that are code: shown as such, and copied as plain text alone. */
export const CODE_STYLES: ReadonlySet<CitationStyleId> = new Set([
  'wikipedia',
  'biblatex',
  'robust-link',
  'markdown',
]);
